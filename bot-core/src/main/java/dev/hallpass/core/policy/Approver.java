package dev.hallpass.core.policy;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.account.EmailAddress;

/** Whom a rule asks. Whoever it is needs the right to decide requests of that department besides. */
public sealed interface Approver {
    /** Everybody who holds the role for the department of the request. */
    record Holder(Role role) implements Approver {
        @Override
        public String written() {
            return "role " + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param group the platform's own id of a user group */
    record InGroup(String group) implements Approver {
        @Override
        public String written() {
            return "group " + group;
        }
    }

    record Named(EmailAddress address) implements Approver {
        @Override
        public String written() {
            return "person " + address;
        }
    }

    /** @param name of an on-call source of the rules */
    record OnCall(String name) implements Approver {
        @Override
        public String written() {
            return "on-call " + name;
        }
    }

    /** How it stands in the rules; {@link #read} takes it back. */
    String written();

    /** @throws IllegalArgumentException with a sentence when it is written otherwise */
    static Approver read(String text) {
        Matcher words = Writing.WORDS.matcher(text.strip());
        if (!words.matches()) {
            throw new IllegalArgumentException("“" + text + "” names no approver; write role approver, group S0614TZR7,"
                    + " person name@example.org or on-call NAME");
        }
        String value = words.group(2);
        return switch (words.group(1)) {
            case "role" -> new Holder(Writing.role(value));
            case "group" -> new InGroup(value);
            case "person" -> new Named(Writing.address(value));
            default -> new OnCall(value);
        };
    }

    /** How approvers are written. */
    final class Writing {
        private static final Pattern WORDS = Pattern.compile("(role|group|person|on-call) +(\\S{1,254})");

        private Writing() {}

        private static Role role(String word) {
            try {
                return Role.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
            } catch (IllegalArgumentException unknown) {
                throw new IllegalArgumentException("there is no role “" + word + "”", unknown);
            }
        }

        private static EmailAddress address(String word) {
            try {
                return new EmailAddress(word);
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("“" + word + "” is not an e-mail address", wrong);
            }
        }
    }
}
