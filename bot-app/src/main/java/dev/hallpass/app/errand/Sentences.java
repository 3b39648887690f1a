package dev.hallpass.app.errand;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How errands write what an operator reads. */
final class Sentences {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Sentences() {}

    static String time(Instant instant) {
        return TIME.format(instant);
    }
}
