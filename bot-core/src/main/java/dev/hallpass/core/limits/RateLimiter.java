package dev.hallpass.core.limits;

import java.time.Instant;

/** Port: counts acts against budgets, across replicas. */
public interface RateLimiter {
    /**
     * Takes one act from every budget of the limit, or none.
     *
     * @param key whom or what is counted, such as a person's or a computer's id
     * @throws StoreUnavailable when the store cannot be asked and the limit fails closed
     */
    Allowance take(Limit limit, String key);

    /** What is left, without taking. */
    Allowance look(Limit limit, String key);

    /**
     * Gives the act that was taken last back, where it turned out to need no limit.
     *
     * @throws StoreUnavailable when the store cannot be asked; the act stays taken
     */
    void giveBack(Limit limit, String key);

    /** The answer. */
    sealed interface Allowance {
        /** @param left acts left in the tightest budget */
        record Granted(long left) implements Allowance {}

        /** @param retryAt when the next act is allowed */
        record Exhausted(Instant retryAt) implements Allowance {}
    }
}
