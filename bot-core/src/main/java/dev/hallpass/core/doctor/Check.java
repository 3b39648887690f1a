package dev.hallpass.core.doctor;

/** Looks at one thing. */
@FunctionalInterface
public interface Check {
    Finding look();

    /** One of two findings, by whether the thing is configured. */
    static Check configured(boolean present, Finding there, Finding absent) {
        return () -> present ? there : absent;
    }
}
