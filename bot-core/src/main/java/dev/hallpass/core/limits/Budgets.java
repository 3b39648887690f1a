package dev.hallpass.core.limits;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.hallpass.core.limits.Limit.Budget;

/** The figures in force: the defaults of {@link Limit}, unless set otherwise. Immutable. */
public final class Budgets {
    private final Map<Limit, List<Budget>> figures;

    private Budgets(Map<Limit, List<Budget>> figures) {
        this.figures = figures;
    }

    /** The figures of the table. */
    public static Budgets defaults() {
        return new Budgets(new EnumMap<>(Limit.class));
    }

    /**
     * The same with other figures for one limit.
     *
     * @throws IllegalArgumentException when there is none: nothing goes without a limit
     */
    public Budgets with(Limit limit, List<Budget> budgets) {
        if (budgets.isEmpty()) {
            throw new IllegalArgumentException("a limit has at least one budget");
        }
        Map<Limit, List<Budget>> changed = new EnumMap<>(Limit.class);
        changed.putAll(figures);
        changed.put(limit, List.copyOf(budgets));
        return new Budgets(changed);
    }

    /** The budgets of a limit, all of which hold. */
    public List<Budget> of(Limit limit) {
        return figures.getOrDefault(limit, limit.defaults());
    }
}
