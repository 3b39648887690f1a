package dev.hallpass.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hallpass.core.conversation.dialogue.Ground;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.people.account.Accounts.Lookup;
import dev.hallpass.core.people.account.EventId;

class ConversationTest {
    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private Ground ground;

    @BeforeEach
    void prepare() {
        ground = new Ground(REDIS, ConversationTest::isSql);
        ground.issuer("ann");
        ground.computer("LT-0042");
    }

    @AfterEach
    void tidy() {
        ground.close();
    }

    private static boolean isSql(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(SQLException.class::isInstance);
    }

    @Test
    void answersTheSameDeliveryOnceAndAlike() {
        EventId event = ground.event();

        Answer once = ground.says(event, "ann", "devices on LT-0042 during 1h because \"x\"");
        Answer twice = ground.says(event, "ann", "devices on LT-0042 during 1h because \"x\"");

        assertThat(twice).isEqualTo(once);
        assertThat(ground.issued()).isEqualTo(1);
    }

    @Test
    void answersTheSameDeliveryAlikeForAFormToo() {
        EventId event = ground.event();

        assertThat(ground.says(event, "ann", "device on LT-0042"))
                .isEqualTo(ground.says(event, "ann", "device on LT-0042"));
    }

    @Test
    void issuesOnceEvenWhenTheMarkIsLost() {
        EventId event = ground.event();
        ground.says(event, "ann", "devices on LT-0042 during 1h");
        REDIS.flush();

        assertThat(Ground.words(ground.says(event, "ann", "devices on LT-0042 during 1h")))
                .contains("#1 is issued");
        assertThat(ground.issued()).isEqualTo(1);
    }

    @Test
    void saysThatTheStoreIsGoneAndWorksAgainWhenItIsBack() {
        REDIS.stop();
        EventId event = ground.event();

        assertThat(Ground.words(ground.says(event, "ann", "devices on LT-0042 during 1h")))
                .contains("session store does not answer", "No code was issued", Ground.CONTACT);
        assertThat(ground.issued()).isZero();

        REDIS.start();
        assertThat(Ground.words(ground.says(event, "ann", "devices on LT-0042 during 1h")))
                .contains("#1 is issued");
    }

    @Test
    void saysThatTheDatabaseIsGone() {
        ground.database.close();

        assertThat(Ground.words(ground.says("ann", "devices on LT-0042 during 1h")))
                .contains("database does not answer", "Nothing was done");
    }

    @Test
    void takesADirectoryThatDoesNotAnswerForNoDefault() {
        ground.directory.put("UANN", new Lookup.Unavailable("timeout"));
        assertThat(Ground.words(ground.says("ann", "devices on LT-0042 during 1h")))
                .contains("Slack does not tell who you are");

        ground.directory.put("UANN", new Lookup.Unknown());
        assertThat(Ground.words(ground.says("ann", "devices on LT-0042 during 1h")))
                .contains("not known or not active");
        assertThat(ground.issued()).isZero();
    }

    @Test
    void tellsAnUnknownFailureByAReference() {
        Ground broken = new Ground(REDIS);
        broken.issuer("bob");
        broken.database.close();

        assertThat(Ground.words(broken.says("bob", "whoami"))).containsPattern("reference: [0-9A-F]{8}");
        broken.redis.close();
    }

    @Test
    void hearsWhatIsWrittenAsACommandToo() {
        Place place = new Place(Place.Kind.PRIVATE, "D1");
        Inbound wrote =
                new Inbound.Wrote(ground.event(), Ground.account("ann"), place, "/otp whoami", Optional.empty());

        assertThat(Ground.words(ground.conversation.hear(wrote))).contains("You are ann");
    }

    @Test
    void answersAButtonOfAnotherRelease() {
        assertThat(Ground.words(ground.presses("ann", "no.such.button", "1"))).contains("does not lead anywhere");
    }
}
