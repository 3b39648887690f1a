package dev.hallpass.core.issuing;

import static dev.hallpass.core.issuing.IssuingStage.COMPUTER;
import static dev.hallpass.core.issuing.IssuingStage.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.fixture.Persons;
import dev.hallpass.core.limits.Limit;
import dev.hallpass.core.limits.StoreUnavailable;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.Role;
import dev.hallpass.engine.code.Receipt;
import dev.hallpass.engine.code.ReceiptStatus;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;

@OnEveryDatabase
class RecordReceiptTest {
    private static final UserName MARIA = UserName.of("corp\\maria");

    private final IssuingStage stage = new IssuingStage();
    private final RecordReceipt receipts = new RecordReceipt(
            new RecordReceipt.Store(stage.issuances, stage.registry, stage.trail),
            stage.backend,
            stage.policy,
            stage.limits,
            stage.clock);
    private final RecordRedemption syncs = new RecordRedemption(stage.issuances, stage.backend, stage.clock);

    @AfterEach
    void close() {
        stage.close();
    }

    private Receipt receipt(Issuance issuance, ComputerId on, ReceiptStatus status) {
        return stage.backend.receipts(issuance, on, status).get(0);
    }

    private Receipt opened(Issuance issuance) {
        return receipt(issuance, COMPUTER, ReceiptStatus.OPENED);
    }

    private ReceiptOutcome bring(Person by, Receipt receipt) {
        return receipts.record(by, receipt, "SLACK T1 D1");
    }

    private RedemptionOutcome sync(Issuance issuance, ReceiptStatus status, Instant at, Instant until) {
        return syncs.record(
                stage.backend.fingerprints(issuance, COMPUTER).get(0),
                new Redemption(COMPUTER, status, at, until, ToldBy.SYNC));
    }

    private IssuanceState state(Issuance issuance) {
        return stage.issuances.find(issuance.id()).orElseThrow().state();
    }

    private String subjects() {
        return stage.database
                .jdbc()
                .sql("select act || ': ' || subject || ' ' || actor_kind as line from audit_entry order by id")
                .query(String.class)
                .list()
                .toString();
    }

    @Test
    void provesARedemptionWhileTheComputerIsOffline() {
        Issuance issuance = stage.issued();
        Instant now = stage.clock.instant();

        ReceiptOutcome.Redeemed redeemed = (ReceiptOutcome.Redeemed) bring(stage.ada, opened(issuance));

        assertThat(redeemed.on()).isEqualTo(COMPUTER);
        assertThat(redeemed.accessEnd()).isEqualTo(now.plus(Duration.ofHours(1)));
        assertThat(state(issuance))
                .isEqualTo(new IssuanceState.Redeemed(now, COMPUTER, Optional.empty(), ToldBy.RECEIPT));
        assertThat(stage.outbox.events(CodeRedeemed.class)).hasSize(1);
        assertThat(subjects())
                .contains("REDEEM_CODE: " + issuance.subject() + ", on computer LT-0042, by receipt HUMAN");
        assertThat(stage.limits.taken(Limit.RECEIPT_PERSON)).isZero();
    }

    @Test
    void theSameReceiptAgainChangesNothing() {
        Issuance issuance = stage.issued();
        bring(stage.ada, opened(issuance));
        int entries = stage.rows("audit_entry");

        assertThat(bring(stage.ada, opened(issuance))).isInstanceOf(ReceiptOutcome.AlreadyKnown.class);

        assertThat(stage.outbox.events(CodeRedeemed.class)).hasSize(1);
        assertThat(stage.rows("audit_entry")).isEqualTo(entries);
        assertThat(stage.limits.taken(Limit.RECEIPT_PERSON)).isZero();
    }

    @Test
    void aSyncThatReportsTheSameIsNoNewsButKnowsTheTime() {
        Issuance issuance = stage.issued();
        Instant redeemed = stage.clock.instant();
        stage.clock.set(redeemed.plus(Duration.ofMinutes(10)));
        bring(stage.ada, opened(issuance));
        int entries = stage.rows("audit_entry");

        assertThat(sync(issuance, ReceiptStatus.OPENED, redeemed, redeemed.plus(Duration.ofHours(1))))
                .isInstanceOf(RedemptionOutcome.Known.class);

        assertThat(state(issuance))
                .isEqualTo(new IssuanceState.Redeemed(redeemed, COMPUTER, Optional.empty(), ToldBy.RECEIPT));
        assertThat(stage.outbox.events(CodeRedeemed.class)).hasSize(1);
        assertThat(stage.rows("audit_entry")).isEqualTo(entries);
    }

    @Test
    void aReceiptOfWhatASyncHasReportedIsKnown() {
        Issuance issuance = stage.issued();
        Instant now = stage.clock.instant();
        sync(issuance, ReceiptStatus.OPENED, now, now.plus(Duration.ofHours(1)));

        assertThat(bring(stage.ada, opened(issuance))).isInstanceOf(ReceiptOutcome.AlreadyKnown.class);

        assertThat(((IssuanceState.Redeemed) state(issuance)).toldBy()).isEqualTo(ToldBy.SYNC);
    }

    @Test
    void provesThatAnAccessWasGivenBack() {
        Issuance issuance = stage.issued();
        bring(stage.ada, opened(issuance));
        Instant back = stage.clock.instant().plus(Duration.ofMinutes(20));
        stage.clock.set(back);

        assertThat(bring(stage.ada, receipt(issuance, COMPUTER, ReceiptStatus.GIVEN_BACK)))
                .isEqualTo(new ReceiptOutcome.Ended(
                        stage.issuances.find(issuance.id()).orElseThrow(), COMPUTER, true));

        assertThat(((IssuanceState.Redeemed) state(issuance)).endedAt()).contains(back);
        assertThat(stage.outbox.events(GrantEnded.class))
                .containsExactly(new GrantEnded(issuance.id().value(), COMPUTER.value(), back.toString(), true));
        assertThat(subjects()).contains("END_GRANT: " + issuance.subject() + ", on computer LT-0042, by receipt");
        assertThat(bring(stage.ada, opened(issuance))).isInstanceOf(ReceiptOutcome.AlreadyKnown.class);
    }

    @Test
    void aSyncCorrectsWhenAnAccessWasGivenBack() {
        Issuance issuance = stage.issued();
        Instant redeemed = stage.clock.instant();
        Instant back = redeemed.plus(Duration.ofMinutes(5));
        stage.clock.set(redeemed.plus(Duration.ofMinutes(30)));
        bring(stage.ada, receipt(issuance, COMPUTER, ReceiptStatus.GIVEN_BACK));

        assertThat(sync(issuance, ReceiptStatus.OPENED, redeemed, redeemed.plus(Duration.ofHours(1))))
                .isInstanceOf(RedemptionOutcome.Known.class);
        assertThat(sync(issuance, ReceiptStatus.GIVEN_BACK, redeemed, back))
                .isInstanceOf(RedemptionOutcome.Known.class);

        assertThat(state(issuance))
                .isEqualTo(new IssuanceState.Redeemed(redeemed, COMPUTER, Optional.of(back), ToldBy.RECEIPT));
        assertThat(stage.outbox.events(CodeRedeemed.class)).hasSize(1);
        assertThat(stage.outbox.events(GrantEnded.class)).hasSize(1);
    }

    @Test
    void aReceiptThatComesTheNextMorningSaysThatTheAccessEndedInTime() {
        Issuance issuance = stage.issued();
        Instant now = stage.clock.instant();
        sync(issuance, ReceiptStatus.OPENED, now, now.plus(Duration.ofHours(1)));
        stage.clock.set(issuance.overAt().plus(Duration.ofHours(9)));

        assertThat(bring(stage.ada, receipt(issuance, COMPUTER, ReceiptStatus.ENDED)))
                .isInstanceOf(ReceiptOutcome.Ended.class);

        assertThat(((IssuanceState.Redeemed) state(issuance)).endedAt()).contains(now.plus(Duration.ofHours(1)));
    }

    @Test
    void aReceiptOfACodeThatIsLongOverIsNotLookedFor() {
        Issuance issuance = stage.issued();
        stage.clock.set(issuance.overAt().plus(ProvenCodes.LATE));
        assertThat(bring(stage.ada, opened(issuance))).isInstanceOf(ReceiptOutcome.Unmatched.class);
    }

    @Test
    void findsOnWhichOfTheUsersComputersACodeWasUsed() {
        stage.registry.computer(OTHER, "LT-0043", Optional.empty(), 1);
        stage.registry.user("corp\\maria", Optional.empty(), Optional.empty(), COMPUTER, OTHER);
        Issuance issuance = stage.issued(Orders.devices(stage.ada, stage.event(), Binding.toUser(MARIA)));

        assertThat(((ReceiptOutcome.Redeemed) bring(stage.ada, receipt(issuance, OTHER, ReceiptStatus.OPENED))).on())
                .isEqualTo(OTHER);
        assertThat(((ReceiptOutcome.Redeemed) bring(stage.ada, opened(issuance))).on())
                .isEqualTo(COMPUTER);

        assertThat(stage.outbox.events(CodeRedeemed.class)).hasSize(2);
    }

    @Test
    void findsAReceiptUnderTheKeyOfALaterEpoch() {
        Issuance issuance = stage.issued();
        Receipt before = opened(issuance);
        stage.secrets.next();
        Receipt after = opened(issuance);
        assertThat(after).isNotEqualTo(before);
        assertThat(bring(stage.ada, after)).isInstanceOf(ReceiptOutcome.Redeemed.class);
        assertThat(bring(stage.ada, before)).isInstanceOf(ReceiptOutcome.AlreadyKnown.class);
    }

    @Test
    void looksOnlyAmongTheCodesThatThePersonMaySee() {
        Issuance issuance = stage.issued();
        Person stranger = stage.people.recognise(Persons.slack("bob"));
        Person elsewhere = stage.with("fin", Role.OTP_ADMINISTRATOR, "Finance");
        Person colleague = stage.with("otp", Role.OTP_ADMINISTRATOR, "Sales");

        assertThat(bring(stranger, opened(issuance))).isInstanceOf(ReceiptOutcome.Unmatched.class);
        assertThat(bring(elsewhere, opened(issuance))).isInstanceOf(ReceiptOutcome.Unmatched.class);
        assertThat(state(issuance)).isEqualTo(new IssuanceState.Open());
        assertThat(bring(colleague, opened(issuance))).isInstanceOf(ReceiptOutcome.Redeemed.class);
    }

    @Test
    void takesTheReceiptOfWhoWasSentTheCode() {
        Person maria = stage.people.recognise(Persons.slack("maria"));
        Issuance issuance = stage.issued(Orders.to(stage.order(), new Recipient.DirectMessage(maria.id())));
        assertThat(bring(maria, opened(issuance))).isInstanceOf(ReceiptOutcome.Redeemed.class);
    }

    @Test
    void provesThatARevokedCodeHadBeenUsed() {
        Issuance issuance = stage.issued();
        stage.revoking().revoke(stage.ada, issuance.id(), "test");
        assertThat(bring(stage.ada, opened(issuance))).isInstanceOf(ReceiptOutcome.Redeemed.class);
        assertThat(state(issuance)).isInstanceOf(IssuanceState.Revoked.class);
        assertThat(stage.outbox.events(CodeRedeemed.class)).hasSize(1);
    }

    @Test
    void countsAndAuditsWrongOnesAlone() {
        stage.issued();
        Receipt wrong = new Receipt("E0Y81VNT");

        assertThat(bring(stage.ada, wrong)).isInstanceOf(ReceiptOutcome.Unmatched.class);

        assertThat(stage.limits.taken(Limit.RECEIPT_PERSON)).isOne();
        assertThat(subjects()).contains("CHECK_RECEIPT: receipt R-E0Y8-1VNT HUMAN");
        assertThat(stage.outcomes()).contains("no-such-code");
    }

    @Test
    void looksAtNoneWhenTooManyWereWrong() {
        Issuance issuance = stage.issued();
        stage.limits.exhaust(Limit.RECEIPT_PERSON);
        assertThat(bring(stage.ada, opened(issuance)))
                .isEqualTo(new ReceiptOutcome.LimitReached(ListedLimits.RETRY_AT));
        assertThat(state(issuance)).isEqualTo(new IssuanceState.Open());
    }

    @Test
    void failsClosed() {
        Issuance issuance = stage.issued();
        stage.limits.down(true);
        assertThatThrownBy(() -> bring(stage.ada, opened(issuance))).isInstanceOf(StoreUnavailable.class);
        assertThat(state(issuance)).isEqualTo(new IssuanceState.Open());
    }
}
