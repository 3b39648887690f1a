package dev.hallpass.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.issuing.CodeOver;
import dev.hallpass.core.issuing.CodeRedeemed;
import dev.hallpass.core.issuing.CodeRevoked;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuingStage;
import dev.hallpass.core.issuing.Orders;
import dev.hallpass.core.issuing.Recipient;
import dev.hallpass.core.issuing.RecordRedemption;
import dev.hallpass.core.issuing.Redemption;
import dev.hallpass.core.issuing.ToldBy;
import dev.hallpass.core.outbox.Subscriber.Kept;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.engine.code.ReceiptStatus;

@OnEveryDatabase
class DeliverCodeTest {
    private final DeliveryStage stage = new DeliveryStage();
    private final IssuingStage issuing = stage.issuing;

    @AfterEach
    void close() {
        stage.close();
    }

    private void redeem(Issuance issuance) {
        new RecordRedemption(issuing.issuances, issuing.backend, issuing.clock)
                .record(
                        issuing.backend
                                .fingerprints(issuance, IssuingStage.COMPUTER)
                                .get(0),
                        new Redemption(
                                IssuingStage.COMPUTER,
                                ReceiptStatus.OPENED,
                                issuing.clock.instant(),
                                issuing.clock.instant().plusSeconds(3600),
                                ToldBy.SYNC));
    }

    private void revoke(Issuance issuance) {
        issuing.revoking().revoke(issuing.ada, issuance.id(), "test");
    }

    private DeliveryState.Failed failed(Failure.Cause cause) {
        return new DeliveryState.Failed(issuing.clock.instant(), new Failure(cause));
    }

    @Test
    void handsTheCodeToItsReaderOnce() {
        Issuance issuance = issuing.issued();
        assertThat(stage.deliver(issuance)).isEqualTo(new Kept.Done());
        assertThat(stage.deliver(issuance)).isEqualTo(new Kept.Done());
        assertThat(stage.courier.carried()).hasSize(1);
        assertThat(stage.courier.carried().get(0).readout().revealSymbols())
                .isEqualTo(issuing.backend.readOut(issuance).revealSymbols());
        assertThat(stage.courier.carried().get(0).toString())
                .doesNotContain(issuing.backend.readOut(issuance).revealSymbols());
        assertThat(stage.state(issuance))
                .isEqualTo(new DeliveryState.Delivered(
                        issuing.clock.instant(), Optional.of(ScriptedCourier.MESSAGE), Optional.empty()));
        assertThat(issuing.outbox.events(CodeDelivered.class)).hasSize(1);
        assertThat(issuing.outcomes()).containsExactly("done", "done");
    }

    @Test
    void waitsLongerFromAttemptToAttemptAndNotBeyondTheCodesTime() {
        Issuance issuance = issuing.issued();
        for (int seconds : new int[] {30, 60, 120, 240, 480, 960, 960}) {
            stage.courier.answer(ScriptedCourier.later());
            assertThat(stage.deliver(issuance)).isEqualTo(new Kept.Later(Duration.ofSeconds(seconds), "busy"));
        }
        stage.courier.answer(new Carried.Later(Duration.ofHours(1), "busy"));
        assertThat(stage.deliver(issuance)).isEqualTo(new Kept.Later(Duration.ofHours(1), "busy"));
        issuing.clock.set(issuance.redeemBy().minusSeconds(9));
        stage.courier.answer(ScriptedCourier.later());
        assertThat(stage.deliver(issuance)).isEqualTo(new Kept.Later(Duration.ofSeconds(10), "busy"));
        issuing.clock.advance(Duration.ofSeconds(10));
        assertThat(stage.deliver(issuance)).isEqualTo(new Kept.Done());
        assertThat(stage.state(issuance)).isEqualTo(failed(Failure.Cause.CODE_OVER));
        assertThat(issuing.outbox.events(DeliveryFailed.class))
                .containsExactly(new DeliveryFailed(issuance.id().value(), 1, "CODE_OVER", ""));
    }

    @Test
    void deliversNothingThatWasRevokedOrRedeemedMeanwhile() {
        Issuance revoked = issuing.issued();
        revoke(revoked);
        stage.deliver(revoked);
        assertThat(stage.state(revoked)).isEqualTo(failed(Failure.Cause.CODE_REVOKED));
        Issuance redeemed = issuing.issued();
        redeem(redeemed);
        stage.deliver(redeemed);
        assertThat(stage.state(redeemed)).isEqualTo(failed(Failure.Cause.CODE_REDEEMED));
        assertThat(stage.courier.carried()).isEmpty();
    }

    @Test
    void aReaderWhoCannotBeReachedIsToldToTheIssuer() {
        Issuance issuance = issuing.issued();
        stage.courier.answer(new Carried.Refused("person-deactivated"));
        assertThat(stage.deliver(issuance)).isEqualTo(new Kept.Done());
        assertThat(issuing.outbox.events(DeliveryFailed.class))
                .containsExactly(new DeliveryFailed(issuance.id().value(), 1, "READER_REFUSED", "person-deactivated"));
        assertThat(issuing.outcomes()).containsExactly("done", "reader-refused");
    }

    @Test
    void aKindOfReaderWithoutACourierIsToldToo() {
        Issuance issuance =
                issuing.issued(Orders.to(issuing.order(), new Recipient.Email(new EmailAddress("maria@example.org"))));
        stage.deliver(issuance);
        assertThat(stage.state(issuance)).isEqualTo(failed(Failure.Cause.NO_COURIER));
    }

    @Test
    void killedBeforeTheMarkItIsSentOnceMore() {
        Issuance issuance = issuing.issued();
        issuing.outbox.fail(true);
        assertThatThrownBy(() -> stage.deliver(issuance)).isInstanceOf(IllegalStateException.class);
        assertThat(stage.state(issuance)).isEqualTo(new DeliveryState.Waiting(1));
        issuing.outbox.fail(false);
        stage.deliver(issuance);
        stage.deliver(issuance);
        assertThat(stage.courier.carried()).hasSize(2);
        assertThat(stage.courier.carried().get(0).delivery())
                .isEqualTo(stage.courier.carried().get(1).delivery());
        assertThat(stage.courier.carried()).extracting(Parcel::again).containsExactly(false, true);
    }

    @Test
    void aCodeRevokedWhileItIsSentLeavesTheMessageAtOnce() {
        Issuance issuance = issuing.issued();
        stage.courier.meanwhile(() -> {
            revoke(issuance);
            assertThat(stage.happens(new CodeRevoked(issuance.id().value()))).isEqualTo(new Kept.Done());
        });
        assertThat(stage.deliver(issuance)).isEqualTo(new Kept.Done());
        assertThat(stage.courier.redacted()).hasSize(1);
        assertThat(redactedAt(issuance)).isPresent();
    }

    @Test
    void everyMessageLosesTheCodeWhenItIsRedeemed() {
        Issuance issuance = issuing.issued();
        stage.deliver(issuance);
        AnotherDelivery promised = stage.resending.resend(issuing.ada, issuance.id(), "test");
        stage.again.on(new DeliveryWanted(
                issuance.id().value(),
                ((AnotherDelivery.Promised) promised).delivery().id().value()));
        redeem(issuance);
        CodeRedeemed event = issuing.outbox.events(CodeRedeemed.class).get(0);
        assertThat(stage.happens(event)).isEqualTo(new Kept.Done());
        assertThat(stage.courier.redacted()).hasSize(2);
        assertThat(stage.happens(event)).isEqualTo(new Kept.Done());
        assertThat(stage.courier.redacted()).hasSize(2);
    }

    @Test
    void aMessageIsLeftUntilTheCodeIsOver() {
        Issuance issuance = issuing.issued();
        stage.deliver(issuance);
        CodeOver over = new CodeOver(issuance.id().value());
        assertThat(stage.happens(over)).isInstanceOf(Kept.Later.class);
        issuing.clock.set(issuance.redeemBy().plusSeconds(1));
        stage.courier.redaction(new Redactor.Redacted.Later(Duration.ofMinutes(1), "busy"));
        assertThat(stage.happens(over)).isEqualTo(new Kept.Later(Duration.ofMinutes(1), "busy"));
        assertThat(redactedAt(issuance)).isEmpty();
        assertThat(stage.happens(over)).isEqualTo(new Kept.Done());
        assertThat(redactedAt(issuance)).contains(issuing.clock.instant());
    }

    private Optional<Instant> redactedAt(Issuance issuance) {
        return ((DeliveryState.Delivered) stage.state(issuance)).redactedAt();
    }
}
