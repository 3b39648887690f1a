package dev.hallpass.core.issuing;

import static dev.hallpass.core.issuing.IssuingStage.COMPUTER;
import static dev.hallpass.core.issuing.IssuingStage.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.code.ReceiptStatus;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;

@OnEveryDatabase
class IssuedCodesTest {
    private static final UserName MARIA = UserName.of("corp\\maria");

    private final IssuingStage stage = new IssuingStage();
    private final RecordRedemption recording = new RecordRedemption(stage.issuances, stage.backend, stage.clock);
    private final Revocations revocations =
            new Revocations(stage.issuances, stage.registry, stage.backend, stage.clock);

    @AfterEach
    void close() {
        stage.close();
    }

    private Fingerprint fingerprint(Issuance issuance, ComputerId on) {
        return stage.backend.fingerprints(issuance, on).get(0);
    }

    private Redemption redeemed(ComputerId on, ReceiptStatus status) {
        Instant at = stage.clock.instant();
        return new Redemption(on, status, at, at.plus(Duration.ofHours(1)), ToldBy.SYNC);
    }

    private Issuance forMaria() {
        stage.registry.computer(OTHER, "LT-0043", Optional.empty(), 1);
        stage.registry.user("corp\\maria", Optional.empty(), Optional.empty(), COMPUTER, OTHER);
        return stage.issued(Orders.devices(stage.ada, stage.event(), Binding.toUser(MARIA)));
    }

    @Test
    void aRevocationSaysUntilWhenTheCodeStillWorks() {
        Issuance issuance = stage.issued();
        RevokeOutcome.Revoked revoked =
                (RevokeOutcome.Revoked) stage.revoking().revoke(stage.ada, issuance.id(), "test");
        assertThat(revoked.stillUsableUntil()).isEqualTo(issuance.redeemBy());
        assertThat(revoked.issuance().state())
                .isEqualTo(new IssuanceState.Revoked(stage.clock.instant(), stage.ada.id(), false));
        assertThat(stage.outbox.events(CodeRevoked.class)).hasSize(1);
        assertThat(stage.revoking().revoke(stage.ada, issuance.id(), "test"))
                .isInstanceOf(RevokeOutcome.AlreadyRevoked.class);
        assertThat(stage.outbox.events(CodeRevoked.class)).hasSize(1);
    }

    @Test
    void aRunningAccessIsRevokedUntilItsEnd() {
        Issuance issuance = stage.issued();
        recording.record(fingerprint(issuance, COMPUTER), redeemed(COMPUTER, ReceiptStatus.OPENED));
        Instant end = stage.clock.instant().plus(Duration.ofHours(1));
        assertThat(((RevokeOutcome.Revoked) stage.revoking().revoke(stage.ada, issuance.id(), "test"))
                        .stillUsableUntil())
                .isEqualTo(end);
    }

    @Test
    void whatIsOverCannotBeRevoked() {
        Issuance issuance = stage.issued();
        stage.clock.set(issuance.redeemBy().plus(Duration.ofMinutes(59)));
        assertThat(stage.revoking().revoke(stage.ada, stage.issued().id(), "test"))
                .isInstanceOf(RevokeOutcome.Revoked.class);
        stage.clock.set(issuance.overAt());
        assertThat(stage.revoking().revoke(stage.ada, issuance.id(), "test"))
                .isEqualTo(new RevokeOutcome.AlreadyOver(issuance, issuance.overAt()));
        assertThat(stage.revoking().revoke(stage.ada, new IssuanceId(99), "test"))
                .isEqualTo(new RevokeOutcome.NotFound(new IssuanceId(99)));
    }

    @Test
    void strangersRevokeNothingAndAreAudited() {
        Issuance issuance = stage.issued();
        Person otp = stage.with("otp", Role.OTP_ADMINISTRATOR, "Sales");
        assertThat(stage.revoking().revoke(otp, issuance.id(), "test"))
                .isEqualTo(new RevokeOutcome.NotPermitted(new Verdict.NotYourRole(Permission.REVOKE_ANY_CODE)));
        assertThat(stage.outcomes()).contains("not-permitted");
        Person administrator = stage.with("adm", Role.ADMINISTRATOR, "Sales");
        assertThat(stage.revoking().revoke(administrator, issuance.id(), "test"))
                .isInstanceOf(RevokeOutcome.Revoked.class);
    }

    @Test
    void aReportedRedemptionIsRecordedOnce() {
        Issuance issuance = stage.issued();
        Fingerprint name = fingerprint(issuance, COMPUTER);
        Redemption opened = redeemed(COMPUTER, ReceiptStatus.OPENED);
        assertThat(((RedemptionOutcome.Recorded) recording.record(name, opened))
                        .issuance()
                        .state())
                .isEqualTo(new IssuanceState.Redeemed(opened.at(), COMPUTER, Optional.empty(), ToldBy.SYNC));
        assertThat(recording.record(name, opened)).isInstanceOf(RedemptionOutcome.Known.class);
        Redemption back = new Redemption(
                COMPUTER, ReceiptStatus.GIVEN_BACK, opened.at(), opened.at().plusSeconds(60), ToldBy.SYNC);
        assertThat(recording.record(name, back)).isInstanceOf(RedemptionOutcome.Recorded.class);
        assertThat(recording.record(name, back)).isInstanceOf(RedemptionOutcome.Known.class);
        assertThat(stage.issuances.find(issuance.id()).orElseThrow().state())
                .isEqualTo(new IssuanceState.Redeemed(opened.at(), COMPUTER, Optional.of(back.until()), ToldBy.SYNC));
        assertThat(stage.outbox.events(CodeRedeemed.class)).hasSize(1);
        assertThat(stage.outbox.events(GrantEnded.class))
                .containsExactly(new GrantEnded(
                        issuance.id().value(), COMPUTER.value(), back.until().toString(), true));
    }

    @Test
    void aCodeOfAnotherComputerOrOfNobodyIsUnmatched() {
        Issuance issuance = stage.issued();
        assertThat(recording.record(fingerprint(issuance, OTHER), redeemed(OTHER, ReceiptStatus.OPENED)))
                .isEqualTo(new RedemptionOutcome.Unmatched());
        assertThat(recording.record(new Fingerprint("0".repeat(32)), redeemed(COMPUTER, ReceiptStatus.OPENED)))
                .isEqualTo(new RedemptionOutcome.Unmatched());
        assertThat(stage.issuances.find(issuance.id()).orElseThrow().state()).isEqualTo(new IssuanceState.Open());
    }

    @Test
    void aCodeIsLookedForAmongThoseThatCouldBeRedeemedThen() {
        Issuance issuance = stage.issued();
        Fingerprint name = fingerprint(issuance, COMPUTER);
        assertThat(recording.record(name, opened(issuance.redeemBy().plus(Duration.ofDays(2)))))
                .isEqualTo(new RedemptionOutcome.Unmatched());
        assertThat(recording.record(name, opened(issuance.redeemBy()))).isInstanceOf(RedemptionOutcome.Recorded.class);
        Issuance onALateClock = stage.issued();
        assertThat(recording.record(
                        fingerprint(onALateClock, COMPUTER),
                        opened(onALateClock.issuedAt().minus(Duration.ofDays(200)))))
                .isInstanceOf(RedemptionOutcome.Recorded.class);
    }

    private static Redemption opened(Instant at) {
        return new Redemption(COMPUTER, ReceiptStatus.OPENED, at, at.plusSeconds(3600), ToldBy.SYNC);
    }

    @Test
    void aUserAloneRedeemsOnEachComputer() {
        Issuance issuance = forMaria();
        recording.record(fingerprint(issuance, OTHER), redeemed(OTHER, ReceiptStatus.OPENED));
        assertThat(recording.record(fingerprint(issuance, COMPUTER), redeemed(COMPUTER, ReceiptStatus.OPENED)))
                .isInstanceOf(RedemptionOutcome.Recorded.class);
        assertThat(stage.outbox.events(CodeRedeemed.class)).hasSize(2);
        assertThat(((IssuanceState.Redeemed) stage.issuances
                                .find(issuance.id())
                                .orElseThrow()
                                .state())
                        .on())
                .isEqualTo(OTHER);
    }

    @Test
    void aCodeIsFoundUnderTheReceiptKeyOfALaterEpoch() {
        Issuance issuance = stage.issued();
        stage.secrets.next();
        Fingerprint later = fingerprint(issuance, COMPUTER);
        assertThat(stage.backend.fingerprints(issuance, COMPUTER)).hasSize(2);
        assertThat(recording.record(later, redeemed(COMPUTER, ReceiptStatus.OPENED)))
                .isInstanceOf(RedemptionOutcome.Recorded.class);
    }

    @Test
    void endpointsHearOfRevocationsUntilNothingCanRun() {
        Issuance issuance = stage.issued();
        assertThat(revocations.forComputer(COMPUTER)).isEmpty();
        stage.revoking().revoke(stage.ada, issuance.id(), "test");
        List<Fingerprint> heard = revocations.forComputer(COMPUTER);
        assertThat(heard).containsExactly(fingerprint(issuance, COMPUTER));
        assertThat(revocations.forComputer(OTHER)).isEmpty();
        revocations.acknowledged(COMPUTER, heard);
        revocations.acknowledged(COMPUTER, heard);
        assertThat(((IssuanceState.Revoked) stage.issuances
                                .find(issuance.id())
                                .orElseThrow()
                                .state())
                        .acknowledged())
                .isTrue();
        assertThat(revocations.forComputer(COMPUTER)).isEqualTo(heard);
        stage.clock.set(issuance.overAt());
        assertThat(revocations.forComputer(COMPUTER)).isEmpty();
    }

    @Test
    void aUserAloneIsRevokedWhenEveryComputerKnows() {
        Issuance issuance = forMaria();
        stage.revoking().revoke(stage.ada, issuance.id(), "test");
        revocations.acknowledged(OTHER, revocations.forComputer(OTHER));
        assertThat(acknowledged(issuance)).isFalse();
        revocations.acknowledged(COMPUTER, revocations.forComputer(COMPUTER));
        assertThat(acknowledged(issuance)).isTrue();
    }

    private boolean acknowledged(Issuance issuance) {
        return ((IssuanceState.Revoked)
                        stage.issuances.find(issuance.id()).orElseThrow().state())
                .acknowledged();
    }
}
