package dev.hallpass.core.issuing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.issuing.IssueRefusal.LimitReached;
import dev.hallpass.core.limits.Limit;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.core.limits.RateLimiter.Allowance;

/** How often one person issues, and how many codes one computer gets. */
final class IssueBudgets {
    private final RateLimiter limiter;

    IssueBudgets(RateLimiter limiter) {
        this.limiter = limiter;
    }

    /** Takes from every budget of the order, or, but for a race between two orders, from none. */
    Optional<LimitReached> take(Order order) {
        List<Budget> budgets = budgets(order);
        for (Budget budget : budgets) {
            if (limiter.look(budget.limit(), budget.key()) instanceof Allowance.Exhausted exhausted) {
                return Optional.of(new LimitReached(budget.limit(), exhausted.retryAt()));
            }
        }
        for (Budget budget : budgets) {
            if (limiter.take(budget.limit(), budget.key()) instanceof Allowance.Exhausted exhausted) {
                return Optional.of(new LimitReached(budget.limit(), exhausted.retryAt()));
            }
        }
        return Optional.empty();
    }

    private static List<Budget> budgets(Order order) {
        List<Budget> budgets = new ArrayList<>();
        if (order.authority() instanceof Authority.OwnRole) {
            budgets.add(new Budget(Limit.ISSUE_PERSON, order.issuer().toString()));
        }
        order.binding()
                .computer()
                .ifPresent(computer -> budgets.add(new Budget(Limit.ISSUE_COMPUTER, computer.value())));
        return budgets;
    }

    private record Budget(Limit limit, String key) {}
}
