package dev.hallpass.core.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hallpass.core.limits.Limit.Budget;

class LimitTest {
    @Test
    void theTableIs() {
        String table = Arrays.stream(Limit.values()).map(LimitTest::line).collect(Collectors.joining());

        assertThat(table).isEqualTo("""
                        issue.person: 10/PT1M 60/PT1H
                        issue.computer: 20/PT1H
                        universal.person: 3/PT1H
                        request.person: 5/PT10M
                        receipt.person: 10/PT24H
                        step-up.person: 5/PT15M 20/PT24H
                        enrol.address: 10/PT1M
                        sync.computer: 6/PT1M fails open
                        """);
    }

    @Test
    void readsBudgetsAsTheyAreConfigured() {
        assertThat(Budget.read("10/minute, 60/hour,5 / 10 Minutes,1/day"))
                .containsExactly(
                        new Budget(10, Duration.ofMinutes(1)),
                        new Budget(60, Duration.ofHours(1)),
                        new Budget(5, Duration.ofMinutes(10)),
                        new Budget(1, Duration.ofDays(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0/minute", "-1/minute", "10", "10/fortnight", "10/minute;", "1000000000/day"})
    void refusesOtherWritingsWithAnExample(String written) {
        assertThatThrownBy(() -> Budget.read(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10/minute");
    }

    @Test
    void otherFiguresReplaceThoseOfOneLimitAlone() {
        List<Budget> figures = List.of(new Budget(2, Duration.ofSeconds(5)));
        Budgets budgets = Budgets.defaults().with(Limit.ISSUE_PERSON, figures);

        assertThat(budgets.of(Limit.ISSUE_PERSON)).isEqualTo(figures);
        assertThat(budgets.of(Limit.ISSUE_COMPUTER)).isEqualTo(Limit.ISSUE_COMPUTER.defaults());
        assertThatThrownBy(() -> budgets.with(Limit.ISSUE_PERSON, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String line(Limit limit) {
        String budgets = limit.defaults().stream()
                .map(budget -> " " + budget.acts() + "/" + budget.per())
                .collect(Collectors.joining());
        return limit.property() + ":" + budgets + (limit.failsOpen() ? " fails open" : "") + "\n";
    }
}
