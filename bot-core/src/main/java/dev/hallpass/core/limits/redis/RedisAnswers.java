package dev.hallpass.core.limits.redis;

import dev.hallpass.core.doctor.Check;
import dev.hallpass.core.doctor.Finding;
import dev.hallpass.core.limits.StoreUnavailable;

/** Whether Redis answers. */
final class RedisAnswers implements Check {
    private static final String SUBJECT = "Redis";

    private final RedisStore store;

    RedisAnswers(RedisStore store) {
        this.store = store;
    }

    @Override
    public Finding look() {
        try {
            store.requireAnswer();
            return Finding.well(SUBJECT, "answers.");
        } catch (StoreUnavailable away) {
            return Finding.failing(
                    SUBJECT,
                    "does not answer: no code is issued, shown or approved, and deliveries go on.",
                    "See that it runs and can be reached from here at hallpass.redis.url; it works again by itself.");
        }
    }
}
