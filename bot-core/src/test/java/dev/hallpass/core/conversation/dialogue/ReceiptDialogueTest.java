package dev.hallpass.core.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.issuing.CodeRedeemed;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.people.account.EventId;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.engine.code.ReceiptStatus;

class ReceiptDialogueTest {
    private static final String WRONG = "R-E0Y8-1VNT";

    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private Ground ground;
    private Computer laptop;

    @BeforeEach
    void prepare() {
        ground = new Ground(REDIS);
        ground.person("eve");
        ground.issuer("ann");
        laptop = ground.computer("LT-0042");
        ground.says("ann", "devices on LT-0042 during 1h");
    }

    @AfterEach
    void tidy() {
        ground.close();
    }

    private String receipt(ReceiptStatus status) {
        Issuance issuance = ground.issuances.find(new IssuanceId(1)).orElseThrow();
        return ground.backend.receipts(issuance, laptop.id(), status).get(0).written();
    }

    private String says(String name, String text) {
        return Ground.words(ground.says(name, text));
    }

    private long redeemed() {
        return ground.events.stream().filter(CodeRedeemed.class::isInstance).count();
    }

    @Test
    void recordsByCommandAndTheListSaysSo() {
        assertThat(says("ann", "receipt " + receipt(ReceiptStatus.OPENED)))
                .contains("#1 is redeemed on LT-0042", "by receipt", "Its access ends", "hallpass-agent end");
        assertThat(says("ann", "list")).contains("🔑 Redeemed", "on LT-0042, by receipt");
        assertThat(says("ann", "receipt " + receipt(ReceiptStatus.OPENED))).contains("recorded already");
        assertThat(says("ann", "receipt " + receipt(ReceiptStatus.GIVEN_BACK))).contains("given back early");
        assertThat(redeemed()).isOne();
    }

    @Test
    void recordsWhatIsPastedInADirectMessage() {
        assertThat(Ground.words(ground.writes("ann", receipt(ReceiptStatus.ENDED))))
                .contains("has ended");
        assertThat(says("ann", "list")).contains("by receipt");
    }

    @Test
    void recordsWhatIsPastedInAThread() {
        assertThat(Ground.words(ground.overhears("ann", receipt(ReceiptStatus.OPENED))))
                .contains("#1 is redeemed on LT-0042");
    }

    @Test
    void isSilentAboutEverythingElseThatIsSaidInAChannel() {
        assertThat(ground.overhears("ann", "On it")).isEqualTo(new Answer.Quiet());
        assertThat(ground.overhears("ann", "R-E0Y8-1VNX")).isEqualTo(new Answer.Quiet());
        assertThat(ground.overhears("ann", "N1B7-FWZ3")).isEqualTo(new Answer.Quiet());
        assertThat(ground.overhears("ann", "devices on LT-0042 during 1h")).isEqualTo(new Answer.Quiet());
        assertThat(ground.issued()).isOne();
    }

    @Test
    void doesNotEvenAskWhoMerelyTalks() {
        assertThat(ground.overhears("zoe", "good morning")).isEqualTo(new Answer.Quiet());
        assertThat(ground.overhears("zoe", WRONG)).isNotEqualTo(new Answer.Quiet());
    }

    @Test
    void tellsASlipWithoutCountingIt() {
        for (int i = 0; i < 12; i++) {
            assertThat(says("ann", "receipt R-E0Y8-1VNX")).contains("misheard", "does not count");
        }
        assertThat(says("ann", "receipt " + WRONG)).contains("9 more wrong ones");
    }

    @Test
    void looksAtNoneAfterTenWrongOnes() {
        for (int i = 0; i < 9; i++) {
            assertThat(says("ann", "receipt " + WRONG)).contains("none of your open codes");
        }
        assertThat(says("ann", "receipt " + WRONG)).contains("No more wrong ones");
        assertThat(says("ann", "receipt " + WRONG)).contains("none is looked at until");
        assertThat(says("ann", "receipt " + receipt(ReceiptStatus.OPENED))).contains("none is looked at until");
        assertThat(redeemed()).isZero();
    }

    @Test
    void doesNotTellStrangersWhoseReceiptItIs() {
        assertThat(says("eve", "receipt " + receipt(ReceiptStatus.OPENED)))
                .contains("none of your open codes")
                .doesNotContain("LT-0042");
        assertThat(redeemed()).isZero();
    }

    @Test
    void hasOneEffectAndTheSameAnswerWhenItArrivesTwice() {
        EventId event = ground.event();
        String line = "receipt " + receipt(ReceiptStatus.OPENED);
        Answer first = ground.says(event, "ann", line);
        assertThat(ground.says(event, "ann", line)).isEqualTo(first);
        assertThat(redeemed()).isOne();
    }

    @Test
    void saysWhatAReceiptLooksLike() {
        assertThat(says("ann", "receipt hello")).contains("is not a receipt", "R-E0Y8-1VNT");
    }
}
