package dev.hallpass.engine.redeem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.issue.Draft;
import dev.hallpass.engine.issue.Issuer;
import dev.hallpass.engine.key.CodeKey;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.key.MasterSecret;
import dev.hallpass.engine.key.SecretBytes;
import dev.hallpass.engine.redeem.Policy.Rule;
import dev.hallpass.engine.redeem.StateStore.Load;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.Terms;

class SyncTest {
    private static final MasterSecret SECOND = MasterSecret.of(SecretBytes.ofHex("ab".repeat(32)));
    private static final Policy OPEN = new Policy(Rule.ALLOW, List.of(), Rule.ALLOW);
    private static final Binding HERE = Binding.toComputer(Laptop.COMPUTER);

    private final Laptop laptop = new Laptop();

    @Test
    void reportsAreSentUntilTheyAreAcknowledged() throws IOException {
        laptop.open(laptop.allDevices(Laptop.hour()));
        SyncRequest first = Laptop.done(laptop.endpoint.beginSync());
        assertThat(first.redemptions()).hasSize(1);
        assertThat(first.epoch()).isEqualTo(KeyEpoch.FIRST);

        laptop.sync(laptop.server());
        assertThat(Laptop.done(laptop.endpoint.beginSync()).redemptions()).isEqualTo(first.redemptions());
        laptop.sync(laptop.server().acknowledge(first.redemptions().get(0).id()));
        assertThat(Laptop.done(laptop.endpoint.beginSync()).redemptions()).isEmpty();
    }

    @Test
    void revocationsAreAcknowledgedAtTheNextSync() throws IOException {
        Grant grant = laptop.open(laptop.allDevices(Laptop.hour()));
        laptop.sync(laptop.server().revoke(grant.fingerprint()));

        assertThat(Laptop.done(laptop.endpoint.beginSync()).acknowledgedRevocations())
                .containsExactly(grant.fingerprint());
    }

    @Test
    void keysOfTheEpochBeforeAreKeptUntilASyncHasConfirmedTheNewOnes() {
        OfflineCode old = laptop.allDevices(Laptop.relative(PresetDuration.H1, RedeemWindow.SEVEN_DAYS, Laptop.TODAY));
        OfflineCode alsoOld =
                laptop.allDevices(Laptop.relative(PresetDuration.H1, RedeemWindow.SEVEN_DAYS, Laptop.TODAY));
        laptop.sync(secondEpoch());
        laptop.open(old);
        laptop.open(inSecondEpoch(HERE));

        laptop.sync(secondEpoch());
        assertThat(laptop.refuse(alsoOld)).isInstanceOf(Refusal.NotValidHere.class);
        laptop.open(inSecondEpoch(Binding.toUser(Laptop.MARIA)));
    }

    @Test
    void aSpentCodeStaysSpentWhenTheEpochChanges() {
        OfflineCode code = laptop.allDevices(Laptop.relative(PresetDuration.H1, RedeemWindow.SEVEN_DAYS, Laptop.TODAY));
        laptop.open(code);
        laptop.sync(secondEpoch());

        assertThat(laptop.refuse(code)).isInstanceOf(Refusal.Spent.class);
    }

    @Test
    void aUsersKeyOfTheGenerationBeforeIsKeptUntilASyncHasConfirmedTheNewOne() {
        Binding maria = Binding.toUser(Laptop.MARIA);
        OfflineCode old = laptop.code(Scope.ALL_DEVICES, maria, Laptop.hour());
        OfflineCode alsoOld = laptop.code(Scope.ALL_DEVICES, maria, Laptop.hour());
        KeyRing raised = new KeyRing(ServerSide.keys(Laptop.MASTER, 1, 2), Optional.empty());

        laptop.sync(laptop.server().keys(raised));
        laptop.open(old);
        laptop.sync(laptop.server().keys(raised));
        assertThat(laptop.refuse(alsoOld)).isInstanceOf(Refusal.NotValidHere.class);
    }

    @Test
    void policyIsFrozenWhileAGrantRunsAndTakesEffectAtTheFirstSyncAfterIt() {
        laptop.open(laptop.allDevices(Laptop.hour()));
        laptop.sync(laptop.server().policy(OPEN));
        assertThat(laptop.look().transfers()).isInstanceOf(Access.Blocked.class);
        assertThat(laptop.look().state().freeze().aside()).contains(OPEN);

        laptop.clocks.pass(Duration.ofHours(2));
        assertThat(laptop.look().transfers()).isInstanceOf(Access.Blocked.class);
        laptop.sync(laptop.server().policy(OPEN));
        assertThat(laptop.look().transfers()).isEqualTo(new Access.Always());
    }

    @Test
    void policyTakesEffectThirtyOneDaysAfterTheFirstGrantAtTheLatest() {
        laptop.open(laptop.allDevices(Laptop.relative(PresetDuration.D30, RedeemWindow.SAME_DAY, Laptop.TODAY)));
        laptop.clocks.pass(Duration.ofDays(20));
        laptop.open(laptop.allDevices(
                Laptop.relative(PresetDuration.D30, RedeemWindow.SAME_DAY, Laptop.TODAY.plusDays(20))));
        laptop.sync(laptop.server().policy(OPEN));
        laptop.clocks.pass(Duration.ofDays(11).minusSeconds(1));
        assertThat(laptop.look().transfers()).isInstanceOf(Access.Blocked.class);

        laptop.clocks.pass(Duration.ofSeconds(1));
        assertThat(laptop.look().transfers()).isEqualTo(new Access.Always());
        laptop.sync(laptop.server().policy(Policy.BLOCK_ALL));
        assertThat(laptop.look().transfers()).isInstanceOf(Access.Blocked.class);
    }

    @Test
    void policyAppliesAtOnceWhereNothingRuns() {
        laptop.sync(laptop.server().policy(new Policy(Rule.BLOCK, List.of(Laptop.CAMERA.code()), Rule.BLOCK)));

        assertThat(laptop.look().device(Laptop.CAMERA.code())).isEqualTo(new Access.Always());
        assertThat(laptop.look().device(Laptop.STICK.code())).isInstanceOf(Access.Blocked.class);
    }

    @Test
    void aSyncMendsAMissingState() throws IOException {
        laptop.store.put(new Load.Missing(laptop.store.bundle()));
        assertThat(laptop.endpoint.look(laptop.here)).isEqualTo(new Answer.Refused<>(new Refusal.StateDamaged()));

        assertThat(Laptop.done(laptop.endpoint.beginSync()).redemptions()).isEmpty();
        laptop.sync(laptop.server());
        laptop.open(laptop.allDevices(Laptop.hour()));
    }

    @Test
    void withoutABundleASyncHasNobodyToAsk() throws IOException {
        laptop.store.put(new Load.Damaged(Optional.empty()));
        assertThat(laptop.endpoint.beginSync()).isEqualTo(new Answer.Refused<>(new Refusal.StateDamaged()));
        laptop.store.put(new Load.NotEnrolled());
        assertThat(laptop.endpoint.beginSync()).isEqualTo(new Answer.Refused<>(new Refusal.NotEnrolled()));
        assertThat(laptop.endpoint.endSync(laptop.server().bundle()))
                .isEqualTo(new Answer.Refused<>(new Refusal.NotEnrolled()));
    }

    @Test
    void whatWasRedeemedWhileTheServerAnsweredIsNotLost() throws IOException {
        laptop.endpoint.beginSync();
        Grant grant = laptop.open(laptop.allDevices(Laptop.hour()));
        laptop.sync(laptop.server());

        assertThat(laptop.look().running()).extracting(Grant::number).containsExactly(grant.number());
        assertThat(laptop.store.state().correspondence().reports()).hasSize(1);
    }

    @Test
    void anOldStateKeepsWhatWasSpentAndShutsWhatWasOpen() {
        OfflineCode code = laptop.allDevices(Laptop.hour());
        laptop.open(code);
        EndpointBundle bundle = laptop.store.bundle();
        laptop.store.put(new Load.Loaded(bundle.after(bundle), laptop.store.state()));

        Standing after = laptop.sync(laptop.server());

        assertThat(after.running()).isEmpty();
        assertThat(after.state().grants().unannounced())
                .extracting(grant -> grant.status().phase())
                .containsExactly(Grant.Phase.REVOKED);
        assertThat(laptop.refuse(code)).isInstanceOf(Refusal.Spent.class);
    }

    @Test
    void enrollingAgainShutsWhatWasOpen() {
        laptop.open(laptop.allDevices(Laptop.hour()));
        laptop.enrol(laptop.server().bundle());

        assertThat(laptop.look().running()).isEmpty();
        assertThat(laptop.look().state().grants().unannounced()).hasSize(1);
    }

    @Test
    void anAnswerForAnotherComputerIsNotTakenIn() {
        EndpointBundle mine = laptop.server().bundle();
        EndpointBundle.Computer other =
                new EndpointBundle.Computer(new ComputerId("00000000-0000-4000-8000-000000000000"), "LT-0043", "");
        EndpointBundle theirs =
                new EndpointBundle(other, mine.keys(), mine.chains(), mine.zones(), mine.rules(), mine.news(), 0);

        assertThatThrownBy(() -> laptop.endpoint.endSync(theirs)).isInstanceOf(IllegalArgumentException.class);
    }

    private ServerSide secondEpoch() {
        return laptop.server().keys(new KeyRing(ServerSide.keys(SECOND, 2), Optional.empty()));
    }

    private OfflineCode inSecondEpoch(Binding binding) {
        CodeKey key = Laptop.key(binding, SECOND);
        return Issuer.write(Draft.withoutDevice(new Terms(Scope.ALL_DEVICES, binding, Laptop.hour())), 0, key);
    }
}
