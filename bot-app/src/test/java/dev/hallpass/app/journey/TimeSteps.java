package dev.hallpass.app.journey;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;

/** Time, people and devices at a laptop. */
final class TimeSteps {
    private static final String LAPTOP = "(?<laptop>[A-Z]+-\\d+)";
    private static final String LENGTH = "(?<many>\\d+) (?<unit>minute|hour|day)s?";

    private TimeSteps() {}

    static void addTo(Script script) {
        script.on(LENGTH + " (?:pass|passes)", (words, scene) -> scene.pass(length(words)))
                .on(
                        "on " + LAPTOP + " " + LENGTH + " (?:pass|passes)",
                        (words, scene) -> scene.laptop(words.group("laptop")).stayOnFor(length(words)))
                .on(
                        "on " + LAPTOP + " it becomes (?<date>.+) (?<time>\\d\\d:\\d\\d) in (?<zone>\\S+)",
                        TimeSteps::becomes)
                .on(
                        "the clock of " + LAPTOP + " is turned back by " + LENGTH,
                        (words, scene) -> scene.laptop(words.group("laptop"))
                                .turnClock(length(words).negated()))
                .on(
                        "the clock of " + LAPTOP + " is turned forward by " + LENGTH,
                        (words, scene) -> scene.laptop(words.group("laptop")).turnClock(length(words)))
                .on(
                        "(?<users>\\S+) is logged in on " + LAPTOP,
                        (words, scene) -> scene.laptop(words.group("laptop")).logIn(List.of(words.group("users"))))
                .on(
                        "(?<device>.+) is plugged into " + LAPTOP,
                        (words, scene) -> scene.laptop(words.group("laptop")).plugIn(words.group("device")))
                .on(
                        "(?<device>.+) is pulled out of " + LAPTOP,
                        (words, scene) -> scene.laptop(words.group("laptop")).pullOut(words.group("device")));
    }

    private static Duration length(Matcher words) {
        long many = Long.parseLong(words.group("many"));
        return switch (words.group("unit")) {
            case "minute" -> Duration.ofMinutes(many);
            case "hour" -> Duration.ofHours(many);
            default -> Duration.ofDays(many);
        };
    }

    private static void becomes(Matcher words, Scene scene) {
        LocalDateTime there = LocalDateTime.parse(words.group("date") + "T" + words.group("time"));
        scene.laptop(words.group("laptop"))
                .stayOnUntil(there.atZone(ZoneId.of(words.group("zone"))).toInstant());
    }
}
