package dev.hallpass.core.stepup;

import java.time.Instant;

/** What a number was worth. */
public sealed interface Checked {
    /** Its name in the audit trail; for good. */
    String code();

    record Right() implements Checked {
        @Override
        public String code() {
            return "done";
        }
    }

    /** No six digits; no attempt was counted. */
    record Malformed() implements Checked {
        @Override
        public String code() {
            return "malformed";
        }
    }

    record Wrong() implements Checked {
        @Override
        public String code() {
            return "wrong";
        }
    }

    /** Right, though used before: the app shows another one within 30 seconds. */
    record UsedBefore() implements Checked {
        @Override
        public String code() {
            return "used-before";
        }
    }

    /** So many wrong ones that none is looked at until then. */
    record TooMany(Instant retryAt) implements Checked {
        @Override
        public String code() {
            return "limit-reached";
        }
    }

    record NotEnrolled() implements Checked {
        @Override
        public String code() {
            return "not-enrolled";
        }
    }

    /** The stored secret cannot be read any more: its master secret is gone. It has to be reset. */
    record Unreadable() implements Checked {
        @Override
        public String code() {
            return "unreadable";
        }
    }
}
