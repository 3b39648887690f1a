package dev.hallpass.engine.redeem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.hallpass.engine.redeem.Policy.Rule;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;

class TransferLimitTest {
    private static final Policy OPEN = new Policy(Rule.ALLOW, List.of(), Rule.ALLOW);
    private static final Binding HERE = Binding.toComputer(Laptop.COMPUTER);

    private final Laptop laptop = new Laptop();

    @Test
    void aTransferLimitClosesTransfersAndTheWayToTheServerUntilItsIntervalIsOver() throws IOException {
        limited();
        laptop.endpoint.count(1000);
        assertThat(laptop.look().transfers()).isEqualTo(new Access.Always());
        laptop.endpoint.count(1);

        assertThat(laptop.look().transfers())
                .isEqualTo(new Access.Blocked(Optional.of(Laptop.START.plus(Duration.ofHours(4)))));
        assertThat(laptop.endpoint.beginSync())
                .isEqualTo(
                        new Answer.Refused<>(new Refusal.TransferLimitReached(Laptop.START.plus(Duration.ofHours(4)))));
        laptop.clocks.pass(Duration.ofHours(4));
        assertThat(laptop.endpoint.beginSync()).isInstanceOf(Answer.Done.class);
        assertThat(laptop.look().transfers()).isEqualTo(new Access.Always());
    }

    @Test
    void aResetCodeClearsTheCounterAndReopensTheWayToTheServer() throws IOException {
        limited();
        laptop.endpoint.count(5000);
        Grant grant = laptop.open(laptop.code(
                Scope.TRANSFER_LIMIT_RESET,
                HERE,
                Laptop.relative(PresetDuration.M30, RedeemWindow.SAME_DAY, Laptop.TODAY)));

        assertThat(grant.period().until()).isEqualTo(Laptop.START.plusSeconds(1800));
        assertThat(laptop.look().state().transfers().bytes()).isZero();
        assertThat(laptop.look().transfers()).isEqualTo(new Access.Always());
        laptop.endpoint.count(5000);
        assertThat(laptop.look().transfers()).isInstanceOf(Access.Blocked.class);
        assertThat(laptop.endpoint.beginSync()).isInstanceOf(Answer.Done.class);
        laptop.clocks.pass(Duration.ofMinutes(30));
        assertThat(laptop.endpoint.beginSync()).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void aJumpOfTheClockEndsNoTransferLimitButLetsTheServerBeAsked() throws IOException {
        limited();
        laptop.endpoint.count(5000);
        laptop.clocks.restartAfter(Duration.ofDays(3));

        assertThat(laptop.look().transfers()).isInstanceOf(Access.Blocked.class);
        assertThat(laptop.endpoint.beginSync()).isInstanceOf(Answer.Done.class);
        limited();
        assertThat(laptop.look().transfers()).isEqualTo(new Access.Always());
    }

    @Test
    void bytesCountedUnderAWildDateDoNotCloseTheWayForDecades() throws IOException {
        limited();
        laptop.clocks.set(Instant.parse("2099-01-01T00:00:00Z"));
        laptop.endpoint.count(5000);
        laptop.clocks.set(Laptop.START);

        assertThat(laptop.look().transferLimitReachedUntil()).contains(Laptop.START.plus(Duration.ofHours(4)));
    }

    private void limited() {
        laptop.sync(laptop.server().policy(OPEN).limit(new TransferLimit(true, 1000, Duration.ofHours(4))));
    }
}
