package dev.hallpass.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.app.acceptance.CuttingProxy.Trap;
import dev.hallpass.app.acceptance.CuttingProxy.When;
import dev.hallpass.app.acceptance.FromSlack.Given;
import dev.hallpass.app.acceptance.FromSlack.Reply;

/** What two replicas promise while a store is away, and afterwards. */
class ReplicaOutageIT {
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final String NO_REDIS = "its session store does not answer";
    private static final String NO_DATABASE = "its database does not answer";

    private final Replicas pair = Replicas.shared();

    @AfterEach
    void putRight() {
        pair.heal();
    }

    @Test
    void whileRedisIsAwayBothRefuseInWordsAndAfterwardsBothIssue() {
        pair.redis().goAway();
        try {
            bothRefuse("redis is away", NO_REDIS);
        } finally {
            pair.redis().comeBack();
        }
        bothIssue("redis is back");
    }

    @Test
    void whileRedisIsFrozenBothRefuseInWordsAndAfterwardsBothIssue() {
        pair.redis().freeze();
        try {
            bothRefuse("redis is frozen", NO_REDIS);
        } finally {
            pair.redis().thaw();
        }
        bothIssue("redis is thawed");
    }

    @Test
    void whenRedisForgetsEverythingAnEventThatComesAgainIsStillOneCode() {
        Given event =
                pair.commands().give(Replicas.ANNA, ReplicasIT.command(ReplicasIT.device("flushed"), "it was flushed"));
        pair.commands().deliver(event, pair.one()).join();
        Awaitility.await().atMost(RECOVERY).until(() -> pair.codes("it was flushed") == 1);

        pair.redis().forgetEverything();
        Reply again = pair.commands().deliver(event, pair.other()).join();

        assertThat(again.status()).isEqualTo(200);
        assertThat(pair.codes("it was flushed")).isEqualTo(1);
    }

    @Test
    void whilePostgresIsAwayBothRefuseInWordsAndAfterwardsBothIssue() {
        pair.postgres().goAway();
        try {
            bothRefuse("postgres is away", NO_DATABASE);
        } finally {
            pair.postgres().comeBack();
        }
        bothIssue("postgres is back");
    }

    @Test
    void aRestartOfPostgresInTheMiddleOfATransactionLeavesNothingHalf() {
        pair.toPostgres()
                .set(new Trap(
                        List.of("insert into issuance (", "insert into audit_entry"),
                        When.BEFORE,
                        () -> pair.postgres().goAway()));
        pair.commands()
                .answer(
                        Replicas.ANNA,
                        ReplicasIT.command(ReplicasIT.device("restart"), "in the middle of it"),
                        pair.other());
        Awaitility.await().atMost(RECOVERY).until(pair.toPostgres()::hasCut);
        pair.postgres().comeBack();
        pair.toPostgres().heal();

        assertThat(pair.codes("in the middle of it")).isZero();
        bothIssue("after the restart");
    }

    private void bothRefuse(String why, String words) {
        assertThat(List.of(pair.one(), pair.other()))
                .allSatisfy(replica -> assertThat(issue(why, replica)).contains(words));
    }

    private void bothIssue(String why) {
        for (URI replica : List.of(pair.one(), pair.other())) {
            String purpose = why + ", at " + replica.getPort();
            Awaitility.await()
                    .atMost(RECOVERY)
                    .until(() -> !issue(purpose, replica).contains("just now"));
            Awaitility.await().atMost(RECOVERY).until(() -> pair.codes(purpose) == 1);
        }
    }

    private String issue(String purpose, URI replica) {
        return pair.commands().answer(Replicas.ANNA, ReplicasIT.command(ReplicasIT.device(purpose), purpose), replica);
    }
}
