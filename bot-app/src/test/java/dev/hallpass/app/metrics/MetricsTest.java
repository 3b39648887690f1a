package dev.hallpass.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.fixture.MutableClock;
import dev.hallpass.core.fixture.TestDatabase;
import dev.hallpass.core.limits.Limit;
import dev.hallpass.core.limits.OnceOnly;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.core.outbox.jdbc.OutboxRelay;
import dev.hallpass.core.people.account.EventId;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.core.sql.Transactions;
import dev.hallpass.slack.SlackObserver;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MetricsTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern NAME = Pattern.compile("hallpass_[a-z_]+");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Metering metering = new Metering(() -> registry);
    private final TestDatabase database = TestDatabase.fresh();
    private final MutableClock clock = MutableClock.standing();
    private final OutboxRelay relay = OutboxRelay.over(database.dataSource(), clock);
    private final List<AuditEntry> kept = new ArrayList<>();
    private final AuditTrail trail = (AuditTrail) metering.metered((AuditTrail) kept::add);
    private final SlackObserver slack = metering.slack();

    @BeforeEach
    void watchTheOutbox() {
        metering.watch(relay);
    }

    @AfterEach
    void close() {
        relay.close();
        database.close();
    }

    @Test
    void codesIssuedAndRedeemedAreCounted() {
        trail.append(entry(Act.ISSUE_CODE, AuditEntry.DONE));
        trail.append(entry(Act.ISSUE_CODE, AuditEntry.DONE));
        trail.append(entry(Act.REDEEM_CODE, AuditEntry.DONE));
        trail.append(entry(Act.GRANT_ROLE, AuditEntry.DONE));
        assertThat(kept).hasSize(4);
        assertThat(registry.scrape()).contains("hallpass_issued_total 2.0").contains("hallpass_redeemed_total 1.0");
    }

    @Test
    void refusalsAreCountedByActAndReason() {
        trail.append(entry(Act.ISSUE_CODE, "not-permitted"));
        trail.append(entry(Act.ISSUE_CODE, "not-permitted"));
        trail.append(entry(Act.REVOKE_CODE, "T8JD-21D8-H38B of Maria"));
        assertThat(registry.scrape())
                .contains("hallpass_refused_total{act=\"issue-code\",reason=\"not-permitted\"} 2.0")
                .contains("hallpass_refused_total{act=\"revoke-code\",reason=\"other\"} 1.0")
                .doesNotContain("T8JD")
                .doesNotContain("Maria");
    }

    @Test
    void whatIsRolledBackIsNotCounted() {
        Transactions transactions = new Transactions(database.dataSource());
        transactions.begin(() -> issue(1));
        assertThatThrownBy(() -> transactions.begin(() -> issue(1) / 0)).isInstanceOf(ArithmeticException.class);
        assertThat(kept).hasSize(2);
        assertThat(registry.scrape()).contains("hallpass_issued_total 1.0");
    }

    @Test
    void aDuplicateIsCountedAndTheFirstDeliveryIsNot() {
        List<EventId> seen = new ArrayList<>();
        OnceOnly marks = (OnceOnly) metering.metered(new Remembering(seen));
        EventId event = new EventId(Platform.SLACK, "T1", "Ev1");
        assertThat(marks.claim(event)).isInstanceOf(OnceOnly.Claim.First.class);
        assertThat(marks.claim(event)).isInstanceOf(OnceOnly.Claim.Seen.class);
        assertThat(registry.scrape()).contains("hallpass_duplicates_total 1.0");
    }

    @Test
    void whatALimitHoldsBackIsCountedUnderItsName() {
        RateLimiter limiter = (RateLimiter) metering.metered(new Exhausted(clock.instant()));
        limiter.look(Limit.ISSUE_PERSON, "anna");
        limiter.take(Limit.ISSUE_PERSON, "anna");
        assertThat(registry.scrape())
                .contains("hallpass_limited_total{limit=\"issue.person\"} 1.0")
                .doesNotContain("anna");
    }

    @Test
    void theOutboxHasAnAgeWhileTheDatabaseAnswers() {
        assertThat(registry.scrape()).contains("hallpass_outbox_age_seconds 0.0");
        database.close();
        assertThat(registry.scrape()).contains("hallpass_outbox_age_seconds NaN");
    }

    @Test
    void acknowledgementsAreSortedByHowLongSlackWaited() {
        slack.acknowledged(Duration.ofMillis(700));
        slack.acknowledged(Duration.ofMillis(30));
        slack.rateLimited();
        assertThat(registry.scrape())
                .contains("hallpass_acknowledgement_seconds_bucket{platform=\"slack\",le=\"0.5\"} 1")
                .contains("hallpass_acknowledgement_seconds_bucket{platform=\"slack\",le=\"1.0\"} 2")
                .contains("hallpass_slack_rate_limited_total 1.0");
    }

    @Test
    void theDashboardShowsNothingButWhatIsExported() throws IOException {
        JsonNode dashboard = JsonMapper.shared().readTree(Files.readString(DOCS.resolve("dashboard.json")));
        List<String> expressions = dashboard.findValuesAsString("expr");
        assertThat(expressions).hasSizeGreaterThan(6);
        assertThat(expressions).allMatch(expression -> !names(expression).isEmpty());
        assertThat(exported()).containsAll(names(String.join(" ", expressions)));
    }

    @Test
    void thePageForOperatorsNamesEveryMetricAndNoOther() throws IOException {
        Set<String> documented = names(Files.readString(DOCS.resolve("operations.md")));
        Set<String> families = registryOfAll().getPrometheusRegistry().scrape().stream()
                .map(family -> family.getMetadata().getPrometheusName())
                .map(name -> counters().contains(name + "_total") ? name + "_total" : name)
                .filter(name -> !name.endsWith("_max"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(documented).isEqualTo(families);
    }

    private Set<String> counters() {
        return names(registry.scrape()).stream()
                .filter(name -> name.endsWith("_total"))
                .collect(Collectors.toSet());
    }

    private Set<String> exported() {
        return names(registryOfAll().scrape());
    }

    /** With every metric touched once: those with reasons exist from the first refusal on. */
    private PrometheusMeterRegistry registryOfAll() {
        trail.append(entry(Act.ISSUE_CODE, "not-permitted"));
        ((RateLimiter) metering.metered(new Exhausted(clock.instant()))).take(Limit.ISSUE_PERSON, "anna");
        metering.metered(new Remembering(new ArrayList<>()));
        return registry;
    }

    private static Set<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private int issue(int number) {
        trail.append(entry(Act.ISSUE_CODE, AuditEntry.DONE));
        return number;
    }

    private AuditEntry entry(Act act, String outcome) {
        return new AuditEntry(
                clock.instant(), new Actor.Hallpass(), act, "issuance 1", outcome, Optional.empty(), "test");
    }

    /** Marks in memory. */
    private record Remembering(List<EventId> seen) implements OnceOnly {
        @Override
        public Claim claim(EventId event) {
            if (seen.contains(event)) {
                return new Claim.Seen(Optional.empty());
            }
            seen.add(event);
            return new Claim.First();
        }

        @Override
        public void answered(EventId event, String answer) {}

        @Override
        public void giveBack(EventId event) {
            seen.remove(event);
        }
    }

    /** A limiter with nothing left. */
    private record Exhausted(Instant retryAt) implements RateLimiter {
        @Override
        public Allowance take(Limit limit, String key) {
            return new Allowance.Exhausted(retryAt);
        }

        @Override
        public Allowance look(Limit limit, String key) {
            return new Allowance.Exhausted(retryAt);
        }

        @Override
        public void giveBack(Limit limit, String key) {}
    }
}
