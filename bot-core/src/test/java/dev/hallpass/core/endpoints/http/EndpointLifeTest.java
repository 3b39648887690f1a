package dev.hallpass.core.endpoints.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.endpoints.EndpointStateLost;
import dev.hallpass.core.endpoints.RenameComputer;
import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceState;
import dev.hallpass.core.registry.ComputerName;
import dev.hallpass.engine.redeem.Redemption;
import dev.hallpass.engine.redeem.Refusal;
import dev.hallpass.engine.redeem.StateStore;
import dev.hallpass.engine.terms.Binding;

/** What becomes of codes when a computer loses its state, its users, its name or its identity. */
@OnEveryDatabase
class EndpointLifeTest extends RoundTripTestBase {
    @Test
    void aRedeemedCodeOpensNoSecondTimeWhenTheStateIsLost() throws IOException {
        Laptop laptop = new Laptop("LT-0042");
        Issuance issued = issue(Binding.toComputer(laptop.bundle.identity().id()));
        laptop.redeem(issued);
        laptop.sync();
        Instant first = world.clock.instant();
        laptop.loseState();
        assertThat(refusal(laptop.redeem(issued))).isInstanceOf(Refusal.StateDamaged.class);
        laptop.sync();

        assertThat(refusal(laptop.redeem(issued)))
                .isInstanceOfSatisfying(
                        Refusal.Spent.class,
                        spent -> assertThat(spent.firstUse()).isBefore(first));
        assertThat(laptop.redeem(
                        issue(Binding.toComputer(laptop.bundle.identity().id()))))
                .isInstanceOf(Redemption.Opened.class);
        assertThat(world.told.of(EndpointStateLost.class))
                .singleElement()
                .isEqualTo(new EndpointStateLost(laptop.bundle.identity().id().value(), "LT-0042", 1));
    }

    @Test
    void aRedeemedCodeOpensNoSecondTimeAfterBothFilesWerePutBackAndASync() throws IOException {
        Laptop laptop = new Laptop("LT-0042");
        StateStore.Load backup = laptop.store.content;
        Issuance issued = issue(Binding.toComputer(laptop.bundle.identity().id()));
        laptop.redeem(issued);
        laptop.sync();
        laptop.store.content = backup;
        laptop.sync();

        assertThat(refusal(laptop.redeem(issued))).isInstanceOf(Refusal.Spent.class);
    }

    @Test
    void aCodeIssuedBeforeANewEpochOpensToTheEndOfItsWindowHoweverOftenTheComputerSyncs() throws IOException {
        Laptop laptop = new Laptop("LT-0042");
        Issuance issued = issue(Binding.toComputer(laptop.bundle.identity().id()));
        world.secrets.beginEpoch();
        laptop.sync();
        laptop.sync();
        laptop.sync();

        assertThat(laptop.redeem(issued)).isInstanceOf(Redemption.Opened.class);
        world.clock.advance(Duration.ofDays(2));
        laptop.sync();
        assertThat(laptop.bundle.previous()).isEmpty();
    }

    @Test
    void aRevokedCodeKeepsNoOlderKeyOnTheComputer() throws IOException {
        Laptop laptop = new Laptop("LT-0042");
        Issuance issued = issue(Binding.toComputer(laptop.bundle.identity().id()));
        world.secrets.beginEpoch();
        laptop.sync();
        laptop.sync();
        assertThat(laptop.bundle.previous()).isPresent();
        world.issuances.revoke(
                issued.id(),
                new IssuanceState.Revoked(world.clock.instant(), world.chief.id(), false),
                new AuditEntry(
                        world.clock.instant(),
                        new Actor.Human(world.chief.id()),
                        Act.REVOKE_CODE,
                        issued.subject(),
                        AuditEntry.DONE,
                        Optional.empty(),
                        "test"));
        laptop.sync();

        assertThat(laptop.bundle.previous()).isEmpty();
    }

    @Test
    void aRedeemedCodeIsKnownUnderTheReceiptKeysOfTwoEpochs() throws IOException {
        Laptop laptop = new Laptop("LT-0042");
        Issuance issued = issue(Binding.toComputer(laptop.bundle.identity().id()));
        laptop.redeem(issued);
        laptop.sync();
        world.secrets.beginEpoch();
        laptop.sync();
        laptop.loseState();
        laptop.sync();

        assertThat(refusal(laptop.redeem(issued))).isInstanceOf(Refusal.Spent.class);
    }

    @Test
    void anUnassignedUsersNextCodeOpensOnTheirOtherComputerAlone() throws IOException {
        allowUserAlone();
        Laptop kept = new Laptop("LT-1");
        Laptop taken = new Laptop("LT-2");
        world.assign("LT-1", "corp\\maria");
        world.assign("LT-2", "corp\\maria");
        kept.sync();
        taken.sync();
        world.unassignUsers.unassign(world.chief, new ComputerName("LT-2"), List.of(MARIA), "test");
        kept.sync();
        kept.sync();

        Issuance later = issue(Binding.toUser(MARIA));
        assertThat(later.generation()).isEqualTo(2);
        assertThat(kept.redeem(later)).isInstanceOf(Redemption.Opened.class);
        assertThat(taken.redeem(later)).isInstanceOf(Redemption.Refused.class);
        assertThat(world.sync(taken.bundle).keys().users()).isEmpty();
    }

    @Test
    void aComputerThatEnrolsAnewTakesNoCodeOfItsFormerSelf() throws IOException {
        Laptop laptop = new Laptop("LT-0042");
        Issuance before = issue(Binding.toComputer(laptop.bundle.identity().id()));
        Laptop again = new Laptop("LT-0042");

        assertThat(again.bundle.identity().id())
                .isNotEqualTo(laptop.bundle.identity().id());
        assertThat(again.redeem(before)).isInstanceOf(Redemption.Refused.class);
        assertThat(again.redeem(issue(Binding.toComputer(again.bundle.identity().id()))))
                .isInstanceOf(Redemption.Opened.class);
    }

    @Test
    void aRenamedComputerKeepsItsCodesAndLearnsItsName() throws IOException {
        Laptop laptop = new Laptop("LT-0042");
        Issuance before = issue(Binding.toComputer(laptop.bundle.identity().id()));
        world.renameComputer.rename(
                world.chief,
                new RenameComputer.Names(new ComputerName("LT-0042"), new ComputerName("LT-0142")),
                "test");
        laptop.sync();

        assertThat(laptop.bundle.identity().name()).isEqualTo("LT-0142");
        assertThat(laptop.redeem(before)).isInstanceOf(Redemption.Opened.class);
    }

    @Test
    void aLiftEndsALockOutOnceAndASyncAloneDoesNot() throws IOException {
        Laptop laptop = new Laptop("LT-0042");
        laptop.guess(5);
        laptop.sync();
        assertThat(laptop.wrongInARow()).isEqualTo(5);
        world.liftLockOut.lift(world.chief, new ComputerName("LT-0042"), "test");
        laptop.sync();
        assertThat(laptop.wrongInARow()).isZero();
        laptop.guess(3);
        laptop.sync();
        assertThat(laptop.wrongInARow()).isEqualTo(3);

        world.liftLockOut.lift(world.chief, new ComputerName("LT-0042"), "test");
        laptop.sync();
        assertThat(laptop.wrongInARow()).isZero();
    }
}
