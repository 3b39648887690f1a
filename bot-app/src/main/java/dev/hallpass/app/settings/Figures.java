package dev.hallpass.app.settings;

import java.util.List;

import dev.hallpass.core.limits.Limit.Budget;

/** The figures of one limit as the configuration writes them: {@code 10/minute, 60/hour} or {@code 5/10 minutes}. */
public record Figures(List<Budget> budgets) {
    public Figures {
        budgets = List.copyOf(budgets);
    }

    /**
     * Reads what the configuration says.
     *
     * @throws IllegalArgumentException with a sentence when it is written otherwise
     */
    public static Figures valueOf(String written) {
        return new Figures(Budget.read(written));
    }
}
