package dev.hallpass.core.stepup;

/** What stands between a person and an act that needs a stronger proof. */
public enum Demand {
    /** No proof is asked for, or a fresh one is there. */
    NOTHING,
    /** A number of their authenticator app. */
    NUMBER,
    /** They have enrolled no authenticator app. */
    ENROLMENT
}
