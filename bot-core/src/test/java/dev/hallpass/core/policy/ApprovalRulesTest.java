package dev.hallpass.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.policy.ApprovalRule.Difference;
import dev.hallpass.engine.terms.Scope;

class ApprovalRulesTest {
    /** A Monday. */
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static final String WHOLE = """
            {"hours": {"days": ["mon","tue","wed","thu","fri"], "from": "08:00", "to": "18:00", "zone": "Europe/Berlin"},
             "on-call": {"night": {"zone": "Europe/Berlin", "start": "2026-11-02", "days": 7,
                                   "people": ["ada@example.org", "bob@example.org"]},
                         "duty": {"url": "https://oncall.example.org/now"}},
             "approvers": {"desk": {"who": ["role approver", "group S0614TZR7"], "escalate": {"after": "10m", "to": "leads"}},
                           "leads": {"who": ["person lea@example.org"], "escalate": {"after": "5m", "to": "night"}},
                           "night": {"who": ["on-call night", "on-call duty"]}},
             "rules": [
               {"name": "night", "hours": "outside", "approvers": "night", "expires": "2h", "reminders": []},
               {"name": "long sales", "departments": ["Sales"], "scopes": ["devices", "transfers"],
                "approvers": "leads", "quorum": 2},
               {"name": "short", "up-to": "2h", "approvers": "desk", "expires": "20m", "reminders": ["5m"]}]}
            """;

    private static Matter matter(Scope scope, int hours, String department, Instant at) {
        return new Matter(scope, Duration.ofHours(hours), Optional.of(new Department(department)), at);
    }

    @Test
    void givesTheFirstRuleThatIsForIt() {
        ApprovalRules rules = ApprovalRules.read(WHOLE);

        Ruling ruling =
                rules.ruling(matter(Scope.ALL_DEVICES, 1, "sales", NOON)).orElseThrow();

        assertThat(ruling.rule()).isEqualTo("long sales");
        assertThat(ruling.quorum()).isEqualTo(2);
        assertThat(ruling.expiry()).isEqualTo(Duration.ofMinutes(30));
        assertThat(ruling.reminders()).containsExactly(Duration.ofMinutes(3), Duration.ofMinutes(8));
    }

    @Test
    void asksTheNextOnesBesidesWhenItEscalates() {
        Ruling ruling = ApprovalRules.read(WHOLE)
                .ruling(matter(Scope.DEVICE, 2, "Support", NOON))
                .orElseThrow();

        assertThat(ruling.tiers())
                .extracting(Ruling.Tier::name, Ruling.Tier::after)
                .containsExactly(
                        tuple("desk", Duration.ZERO),
                        tuple("leads", Duration.ofMinutes(10)),
                        tuple("night", Duration.ofMinutes(15)));
        assertThat(ruling.askedUpTo(1))
                .containsExactly(
                        new Approver.Holder(Role.APPROVER),
                        new Approver.InGroup("S0614TZR7"),
                        new Approver.Named(new EmailAddress("lea@example.org")));
    }

    @Test
    void knowsTheNightOfTheOrganisationsZone() {
        ApprovalRules rules = ApprovalRules.read(WHOLE);

        assertThat(rules.ruling(matter(Scope.DEVICE, 1, "Sales", Instant.parse("2026-11-23T06:59:59Z")))
                        .map(Ruling::rule))
                .contains("night");
        assertThat(rules.ruling(matter(Scope.DEVICE, 1, "Sales", Instant.parse("2026-11-23T07:00:00Z")))
                        .map(Ruling::rule))
                .contains("short");
        assertThat(rules.ruling(matter(Scope.DEVICE, 1, "Sales", Instant.parse("2026-11-22T12:00:00Z")))
                        .map(Ruling::rule))
                .contains("night");
    }

    @Test
    void hasNoRuleWhereNoneIsForIt() {
        assertThat(ApprovalRules.read(WHOLE).ruling(matter(Scope.DEVICE, 3, "Support", NOON)))
                .isEmpty();
    }

    @Test
    void explainsInWhatEachRuleDiffers() {
        assertThat(ApprovalRules.read(WHOLE).explain(matter(Scope.DEVICE, 3, "Support", NOON)))
                .extracting(look -> look.rule().name(), ApprovalRules.Look::differences)
                .containsExactly(
                        tuple("night", Set.of(Difference.HOURS)),
                        tuple("long sales", Set.of(Difference.SCOPE, Difference.DEPARTMENT)),
                        tuple("short", Set.of(Difference.LENGTH)));
    }

    @Test
    void writesWhatItReads() {
        ApprovalRules rules = ApprovalRules.read(WHOLE);

        assertThat(ApprovalRules.read(rules.written())).isEqualTo(rules);
        assertThat(ApprovalRules.read(ApprovalRules.DEFAULT.written())).isEqualTo(ApprovalRules.DEFAULT);
    }

    @Test
    void takesTurnsByTheCalendarOfTheRota() {
        OnCallSource.Rota rota =
                (OnCallSource.Rota) ApprovalRules.read(WHOLE).onCall().get(0);

        assertThat(rota.at(Instant.parse("2026-11-08T22:59:00Z"))).hasToString("ada@example.org");
        assertThat(rota.at(Instant.parse("2026-11-08T23:00:00Z"))).hasToString("bob@example.org");
        assertThat(rota.at(Instant.parse("2026-11-01T12:00:00Z"))).hasToString("bob@example.org");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                                                    | not JSON as the rules
            {"rules": [{"name": "a"}]}                                                            | something is missing: approvers
            {"rules": [{"name": "a", "approvers": "x"}]}                                          | not there: x
            {"approvers": {"x": {"who": []}}}                                                     | are nobody
            {"approvers": {"x": {"who": ["maria"]}}}                                              | names no approver
            {"approvers": {"x": {"who": ["role king"]}}}                                          | there is no role
            {"approvers": {"x": {"who": ["on-call y"]}}}                                          | on-call source that is not there
            {"approvers": {"x": {"who": ["role approver"], "escalate": {"after": "5m", "to": "x"}}}}| in a circle: x → x
            {"approvers": {"x": {"who": ["role approver"], "escalate": {"after": "soon", "to": "x"}}}}| no length of time
            {"approvers": {"x": {"who": ["role approver"]}}, "rules": [{"name": "a", "approvers": "x", "quorum": 0}]}| quorum from 1
            {"approvers": {"x": {"who": ["role approver"]}}, "rules": [{"name": "a", "approvers": "x", "expires": "8d"}]}| expires after
            {"approvers": {"x": {"who": ["role approver"]}}, "rules": [{"name": "a", "approvers": "x", "hours": "inside"}]}| none are given
            {"approvers": {"x": {"who": ["role approver"]}}, "rules": [{"name": "a", "approvers": "x", "scopes": ["all"]}]}| is none of
            {"approvers": {"x": {"who": ["role approver"]}}, "rules": [{"name": "a", "approvers": "x", "scopes": ["universal"]}]}| is none of
            {"approvers": {"x": {"who": ["role approver"]}}, "rules": [{"name": "a", "approvers": "x"}, {"name": "a", "approvers": "x"}]}| two with the name
            {"approvers": {"x": {"who": ["role approver"]}}, "rules": [{"name": "a", "approvers": "x", "reminders": ["8m", "3m"]}]}| not in their order
            {"approvers": {"x": {"who": ["role approver"]}}, "rule": []}                          | not JSON as the rules
            {"hours": {"days": ["mon"], "from": "18:00", "to": "08:00", "zone": "UTC"}}           | an end after their start
            {"hours": {"days": ["mon"], "from": "08:00", "to": "18:00", "zone": "Mars/Base"}}     | cannot be read
            {"on-call": {"d": {"url": "file:///etc/passwd"}}}                                     | no address of a resolver
            """)
    void saysWhatIsWrong(String json, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApprovalRules.read(json))
                .withMessageContaining(sentence);
    }

    @Test
    void refusesEscalationsThatComeBackToTheirBeginning() {
        String circle = """
                {"approvers": {"a": {"who": ["role approver"], "escalate": {"after": "5m", "to": "b"}},
                               "b": {"who": ["role approver"], "escalate": {"after": "5m", "to": "c"}},
                               "c": {"who": ["role approver"], "escalate": {"after": "5m", "to": "a"}}}}
                """;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApprovalRules.read(circle))
                .withMessageContaining("a → b → c → a");
    }
}
