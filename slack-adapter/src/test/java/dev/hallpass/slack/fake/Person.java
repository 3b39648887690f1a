package dev.hallpass.slack.fake;

import java.time.ZoneId;
import java.util.Locale;

/**
 * A member of the stand-in workspace.
 *
 * @param id Slack's user id, such as {@code U0ANNA}
 * @param name the handle
 * @param realName the name that others see
 * @param email the address in the profile; empty when there is none
 * @param zone the time zone of the profile
 * @param locale the language of the client
 * @param deleted whether the account is deactivated
 * @param bot whether it is an app's
 */
public record Person(
        String id,
        String name,
        String realName,
        String email,
        ZoneId zone,
        Locale locale,
        boolean deleted,
        boolean bot) {

    /** A person in use, with English and the given zone. */
    public static Person of(String id, String name, String email, ZoneId zone) {
        return new Person(id, name, name, email, zone, Locale.US, false, false);
    }

    /** The same person, deactivated. */
    public Person deactivated() {
        return new Person(id, name, realName, email, zone, locale, true, bot);
    }
}
