package dev.hallpass.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import dev.hallpass.app.Hallpass;
import dev.hallpass.app.acceptance.FromSlack.Given;
import dev.hallpass.app.acceptance.FromSlack.Reply;
import dev.hallpass.core.doctor.UnfitToServe;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.slack.fake.Posted;

/** What two replicas promise together. */
class ReplicasIT {
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final int EVENTS = 1_000;
    private static final int SERIALS = 64;
    private static final Pattern DECIDED_BY = Pattern.compile("Approved by [^.]*?(approver\\d+|<@U0APPROVER\\d+>)");

    @TempDir
    private Path folder;

    private final Replicas pair = Replicas.shared();

    @Test
    void theSameEventAtBothReplicasAtOnceIsOneCodeAThousandTimes() {
        List<Given> events =
                IntStream.range(0, EVENTS).mapToObj(this::sameEvent).toList();

        List<List<Reply>> replies = atOnce(EVENTS, number -> toBoth(events.get(number)));
        Awaitility.await().atMost(RECOVERY).until(() -> allIssued(events));

        assertThat(purposes()).doesNotHaveDuplicates().hasSize(EVENTS);
        assertThat(replies)
                .as("that it was seen before is the only reason not to issue")
                .allSatisfy(both -> assertThat(both)
                        .filteredOn(reply -> reply.status() == 200)
                        .allMatch(reply -> reply.text().isBlank()
                                || reply.text().contains("is issued")
                                || reply.text().contains("just now")));
        assertThat(refusals("the same event,%")).isZero();
    }

    private Given sameEvent(int number) {
        String device = device("event " + number / SERIALS);
        return pair.commands().give(Replicas.ANNA, command(device, "the same event, number " + number));
    }

    /** As Slack does it, what was refused because a machine is slow comes once more. */
    private boolean allIssued(List<Given> events) {
        List<String> issued = purposes();
        IntStream.range(0, EVENTS)
                .filter(number -> !issued.contains("the same event, number " + number))
                .forEach(number -> toBoth(events.get(number)));
        return issued.size() >= EVENTS;
    }

    private List<String> purposes() {
        return pair.jdbc()
                .sql("select justification from issuance where justification like 'the same event,%'")
                .query(String.class)
                .list();
    }

    private List<Reply> toBoth(Given event) {
        CompletableFuture<Reply> one = pair.commands().deliver(event, pair.one());
        CompletableFuture<Reply> other = pair.commands().deliver(event, pair.other());
        return List.of(one.join(), other.join());
    }

    @Test
    void sixtyFourSerialsAreGivenOutOnceEachAndTheNextIsRefusedInWords() {
        String device = device("serials");

        List<String> answers = atOnce(
                SERIALS + 1,
                number -> pair.commands()
                        .answer(Replicas.ANNA, command(device, "a serial, number " + number), pair.either(number)));

        assertThat(pair.jdbc()
                        .sql("select serial from issuance where justification like 'a serial,%' order by serial")
                        .query(Integer.class)
                        .list())
                .containsExactlyElementsOf(IntStream.range(0, SERIALS).boxed().toList());
        assertThat(answers)
                .filteredOn(answer -> answer.contains("All 64 codes with these very terms are given out"))
                .hasSize(1);
    }

    @Test
    void ofTwoHundredApproversAtOnceOneDecidesAndTheOthersAreToldWho() {
        pair.commands()
                .answer(
                        Replicas.RIA,
                        "request devices on " + Replicas.COMPUTER + " during 1h because \"two hundred, at once\"",
                        pair.one());
        Posted request = Awaitility.await()
                .until(
                        () -> pair.requests().stream()
                                .filter(message -> Workplace.shown(message).contains("two hundred, at once"))
                                .toList(),
                        found -> !found.isEmpty())
                .get(0);

        List<String> answers = atOnce(
                Replicas.APPROVERS,
                number -> pair.commands()
                        .answer(
                                pair.commands().press(Replicas.approver(number), request, "request.approve"),
                                pair.either(number)));

        assertThat(answers)
                .filteredOn(answer -> answer.contains("You approved request"))
                .hasSize(1);
        List<String> late = answers.stream()
                .filter(answer -> answer.contains("Your click changed nothing"))
                .toList();
        assertThat(late).hasSize(Replicas.APPROVERS - 1);
        assertThat(late.stream().map(ReplicasIT::decidedBy).collect(Collectors.toSet()))
                .as("all are told of the same person")
                .hasSize(1);
        assertThat(pair.codes("two hundred, at once")).isEqualTo(1);
        Awaitility.await()
                .atMost(RECOVERY)
                .until(() -> pair.messages(Replicas.RIA).stream()
                        .anyMatch(message -> Workplace.CODE.matcher(message).find()));
    }

    private static String decidedBy(String answer) {
        Matcher named = DECIDED_BY.matcher(answer);
        return named.find() ? named.group(1) : "nobody: " + answer;
    }

    @Test
    void theReleaseBeforeGoesOnBesideThemWhileItIsReplaced() {
        pair.before().issues(2);

        assertThat(List.of(pair.one(), pair.other()))
                .allSatisfy(
                        replica -> assertThat(pair.commands().answer(Replicas.ANNA, "list computer LT-0041", replica))
                                .contains(ReleaseBefore.purpose(1)))
                .allSatisfy(
                        replica -> assertThat(pair.commands().answer(Replicas.ANNA, "list computer LT-0042", replica))
                                .contains(ReleaseBefore.purpose(2)));
    }

    @Test
    void aReplicaWithOtherMasterSecretsDoesNotStartAndNamesTheEpoch() {
        List<String> settings = pair.settings();
        settings.removeIf(setting -> setting.startsWith("hallpass.keys.secrets="));
        settings.add("hallpass.keys.secrets=1:" + "77".repeat(32));

        assertThatThrownBy(() -> start(new SpringApplication(Hallpass.class), settings))
                .rootCause()
                .isInstanceOf(UnfitToServe.class)
                .hasMessageContaining("The master secret of epoch 1 in hallpass.keys.secrets is not the one")
                .hasMessageNotContaining("7777");
    }

    @Test
    void aReplicaWhoseClockIsTwoHoursOffDoesNotStart() {
        assertThatThrownBy(() -> start(new SpringApplication(Hallpass.class, TwoHoursAhead.class), pair.settings()))
                .rootCause()
                .isInstanceOf(UnfitToServe.class)
                .hasMessageContaining("ahead of the database's; it does not start");
    }

    static final class TwoHoursAhead {
        @Bean
        @Primary
        Clock twoHoursAhead() {
            return Clock.offset(Clock.systemUTC(), Duration.ofHours(2));
        }
    }

    private void start(SpringApplication replica, List<String> settings) {
        settings.addAll(List.of("server.port=0", "hallpass.home=" + folder));
        replica.run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new))
                .close();
    }

    static String command(String device, String because) {
        return "device " + device + " on " + Replicas.COMPUTER + " during 1h within 2d because \"" + because + "\"";
    }

    static String device(String serial) {
        return DeviceCode.of("0951", "1666", serial).toString();
    }

    private long refusals(String justification) {
        return pair.jdbc()
                .sql("select count(*) from audit_entry where act = 'ISSUE_CODE' and outcome <> 'done'"
                        + " and justification like ?")
                .param(justification)
                .query(Long.class)
                .single();
    }

    private static <T> List<T> atOnce(int times, IntFunction<T> work) {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<T>> all = IntStream.range(0, times)
                    .<Callable<T>>mapToObj(number -> () -> work.apply(number))
                    .toList();
            List<T> done = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(all)) {
                done.add(each.get());
            }
            return done;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
