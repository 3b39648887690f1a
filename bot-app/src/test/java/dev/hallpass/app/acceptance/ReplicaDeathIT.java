package dev.hallpass.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.app.acceptance.CuttingProxy.Trap;
import dev.hallpass.app.acceptance.CuttingProxy.When;

/**
 * A replica is cut off, or killed, between any two steps of issuing and delivering. Afterwards every code that was
 * shown is in the ledger and in the audit trail, none was issued twice, and each stands in one message: also where the
 * replica went between the platform's taking that message and our mark of it.
 */
class ReplicaDeathIT {
    private static final Duration UNTIL_ANOTHER_TAKES_OVER = Duration.ofSeconds(120);
    private static final int TRIES = 6;

    /** Where most is known to one side alone: the database, or the platform. */
    private static final List<Moment> KILLED = List.of(
            new Moment("killed at the commit", false, List.of("insert into audit_entry", "COMMIT"), When.AFTER),
            new Moment("killed before its answer", true, List.of("chat.postMessage"), When.AFTER));

    private final Replicas pair = Replicas.shared();

    /** One moment. */
    private record Moment(String name, boolean atSlack, List<String> words, When when) {
        String device() {
            return ReplicasIT.device(name + when + words);
        }
    }

    @AfterEach
    void putRight() {
        pair.heal();
    }

    @Test
    void cutOffOrKilledBetweenAnyTwoStepsNothingIsLostAndNothingIsDoneTwice() {
        moments().forEach(moment -> happens(moment, () -> {}));
        for (Moment moment : KILLED) {
            happens(moment, pair::killOther);
            pair.restartOther();
        }
        List<Moment> all = Stream.concat(KILLED.stream(), moments().stream()).toList();
        allDelivered(all);
        SoftAssertions.assertSoftly(softly -> all.forEach(moment -> holds(softly, moment)));
    }

    private static List<Moment> moments() {
        Stream<Moment> issuing = Stream.of(
                        List.of("from issuance where platform"),
                        List.of("issuance_serial"),
                        List.of("insert into issuance ("),
                        List.of("insert into scheduled_tasks"),
                        List.of("insert into audit_entry"),
                        List.of("insert into audit_entry", "COMMIT"))
                .flatMap(words -> both("issuing", false, words));
        Stream<Moment> delivering = Stream.of(
                        both("delivering", false, List.of("insert into delivery")),
                        both("delivering", false, List.of("insert into delivery", "COMMIT")),
                        both("counting", false, List.of("update delivery set attempts")),
                        both("sending", true, List.of("chat.postMessage")),
                        both("marking", false, List.of("update delivery set state")),
                        both("marking", false, List.of("update delivery set state", "COMMIT")),
                        both("forgetting", false, List.of("delete from scheduled_tasks")))
                .flatMap(moments -> moments);
        return Stream.concat(issuing, delivering).toList();
    }

    private static Stream<Moment> both(String name, boolean atSlack, List<String> words) {
        return Stream.of(new Moment(name, atSlack, words, When.BEFORE), new Moment(name, atSlack, words, When.AFTER));
    }

    /** The other replica need not be the one that delivers: then a further command is given. */
    private void happens(Moment moment, Runnable also) {
        CuttingProxy proxy = moment.atSlack() ? pair.toSlack() : pair.toPostgres();
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            proxy.set(new Trap(moment.words(), moment.when(), also));
            String because = moment.name() + ", at try " + attempt;
            pair.commands()
                    .deliver(
                            pair.commands().give(Replicas.ANNA, ReplicasIT.command(moment.device(), because)),
                            pair.other())
                    .join();
            if (hasCut(proxy)) {
                proxy.heal();
                return;
            }
        }
        throw new AssertionError("it never came to " + moment);
    }

    private static boolean hasCut(CuttingProxy proxy) {
        try {
            Awaitility.await().atMost(Duration.ofSeconds(3)).until(proxy::hasCut);
            return true;
        } catch (ConditionTimeoutException notThisTime) {
            return false;
        }
    }

    private void allDelivered(List<Moment> moments) {
        List<String> devices =
                moments.stream().map(moment -> moment.device().replace("-", "")).toList();
        Awaitility.await().atMost(UNTIL_ANOTHER_TAKES_OVER).untilAsserted(() -> {
            assertThat(pair.jdbc()
                            .sql(
                                    "select i.id from issuance i left join delivery d on d.issuance_id = i.id"
                                            + " where i.device_code in (:devices) and (d.state is null or d.state <> 'DELIVERED')")
                            .param("devices", devices)
                            .query(Long.class)
                            .list())
                    .isEmpty();
            assertThat(pair.jdbc()
                            .sql("select count(*) from scheduled_tasks where task_name = 'deliver-code'")
                            .query(Long.class)
                            .single())
                    .isZero();
        });
    }

    private void holds(SoftAssertions softly, Moment moment) {
        List<Long> issued = pair.jdbc()
                .sql("select id from issuance where device_code = ? order by id")
                .param(moment.device().replace("-", ""))
                .query(Long.class)
                .list();
        Map<String, Long> shown = pair.messages(Replicas.ANNA).stream()
                .filter(message -> message.contains(moment.device()))
                .map(Workplace.CODE::matcher)
                .filter(Matcher::find)
                .collect(Collectors.groupingBy(Matcher::group, TreeMap::new, Collectors.counting()));
        softly.assertThat(shown.keySet()).as("%s: codes shown", moment).hasSize(issued.size());
        softly.assertThat(shown.values())
                .as("%s: messages with each code", moment)
                .allMatch(times -> times == 1);
        softly.assertThat(audited(issued)).as("%s: audited", moment).isEqualTo(issued.size());
        softly.assertThat(commandsIssuedTwice(moment))
                .as("%s: issued twice", moment)
                .isEmpty();
    }

    private long audited(List<Long> issued) {
        List<String> subjects =
                new ArrayList<>(issued.stream().map(id -> "issuance " + id).toList());
        subjects.add("none");
        return pair.jdbc()
                .sql(
                        "select count(*) from audit_entry where act = 'ISSUE_CODE' and outcome = 'done' and subject in (:subjects)")
                .param("subjects", subjects)
                .query(Long.class)
                .single();
    }

    private List<String> commandsIssuedTwice(Moment moment) {
        return pair.jdbc()
                .sql(
                        "select justification from issuance where device_code = ? group by justification having count(*) > 1")
                .param(moment.device().replace("-", ""))
                .query(String.class)
                .list();
    }
}
