package dev.hallpass.core.conversation.command;

import java.util.List;
import java.util.Optional;

import dev.hallpass.core.policy.Permission;

/**
 * One command as declared.
 *
 * @param words the words that call it, lower case, as typed behind {@code /otp}; none for the bare {@code /otp}
 * @param arguments what may follow, as help shows it; empty when nothing may
 * @param example one whole line that works, without {@code /otp}
 * @param needs what the person must be permitted to do somewhere; empty when everybody may
 */
public record CommandEntry(
        Verb verb,
        List<String> words,
        String arguments,
        String example,
        Optional<Permission> needs,
        Availability availability) {
    public CommandEntry {
        words = List.copyOf(words);
    }

    /** The words joined, such as {@code computers add}. */
    public String name() {
        return String.join(" ", words);
    }

    /** The whole line with {@code /otp} in front, such as {@code /otp revoke ID}. */
    public String usage() {
        return join(name(), arguments);
    }

    /** The example with {@code /otp} in front. */
    public String wholeExample() {
        return join(example, "");
    }

    /** The same for those alone who are permitted that. */
    CommandEntry forThoseWho(Permission permission) {
        return new CommandEntry(verb, words, arguments, example, Optional.of(permission), availability);
    }

    /** The same, there only under that condition. */
    CommandEntry when(Availability condition) {
        return new CommandEntry(verb, words, arguments, example, needs, condition);
    }

    private static String join(String first, String second) {
        return (CommandTable.ROOT + " " + first + " " + second)
                .replaceAll(" +", " ")
                .strip();
    }
}
