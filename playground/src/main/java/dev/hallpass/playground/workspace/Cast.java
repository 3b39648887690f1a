package dev.hallpass.playground.workspace;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.hallpass.slack.fake.Channel;
import dev.hallpass.slack.fake.Person;
import dev.hallpass.slack.fake.Workspace;

/**
 * Somebody to play.
 *
 * @param handle the name behind the at sign
 * @param realName the name that others see
 * @param title what they are here, as the page says it
 * @param role the arguments of {@code /otp roles grant} behind the person; empty for none, or for the first one
 */
public record Cast(String handle, String realName, String title, String role) {
    /** The domain of everybody's e-mail address. */
    public static final String DOMAIN = "acme.example";
    /** The channel of the helpdesk. */
    public static final String HELPDESK = "C0HELPDESK";
    /** The channel of alarms, which not everybody sees. */
    public static final String SECURITY = "C0SECURITY";

    /** Super administrator by the configuration. */
    public static final Cast SOFIA = new Cast("sofia", "Sofia Lindqvist", "Super administrator", "");
    /** Answers the telephone. */
    public static final Cast OLIVIA = new Cast("olivia", "Olivia Hart", "OTP administrator", "otp-administrator");
    /** Looks after one department. */
    public static final Cast ADRIAN = new Cast("adrian", "Adrian Pop", "Administrator of Sales", "administrator Sales");
    /** Works on LT-0042. */
    public static final Cast MARIA = new Cast("maria", "Maria Ionescu", "User of LT-0042", "");

    private static final Cast PETER = new Cast("peter", "Petr Novák", "Approver", "approver");
    private static final Cast JONAS = new Cast("jonas", "Jonas Weber", "User of LT-0107", "");
    private static final List<Cast> ALL = List.of(OLIVIA, SOFIA, ADRIAN, PETER, MARIA, JONAS);

    /** Everybody, in the order of the page; the first one is whom a visitor plays first. */
    public static List<Cast> all() {
        return ALL;
    }

    /** Whoever has this Slack id. */
    public static Optional<Cast> byId(String id) {
        return ALL.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The id in Slack. */
    public String id() {
        return "U0" + handle.toUpperCase(Locale.ROOT);
    }

    /** The verified address. */
    public String email() {
        return handle + "@" + DOMAIN;
    }

    private Person in(ZoneId zone) {
        return new Person(id(), handle, realName, email(), zone, Locale.US, false, false);
    }

    /** Brings everybody into a workspace, with its channels and the bot in them. */
    static void fill(Workspace workspace, String bot, ZoneId zone) {
        ALL.forEach(one -> workspace.add(one.in(zone)));
        Set<String> everybody = ALL.stream().map(Cast::id).collect(Collectors.toSet());
        everybody.add(bot);
        workspace.addChannel("general", Channel.Kind.PUBLIC, everybody);
        workspace.addChannel("helpdesk", Channel.Kind.PUBLIC, everybody);
        workspace.addChannel("security", Channel.Kind.PRIVATE, Set.of(SOFIA.id(), ADRIAN.id(), bot));
        ALL.forEach(one -> workspace.direct(one.id(), bot));
        for (Cast one : ALL) {
            ALL.stream().filter(other -> other != one).forEach(other -> workspace.direct(one.id(), other.id()));
        }
    }
}
