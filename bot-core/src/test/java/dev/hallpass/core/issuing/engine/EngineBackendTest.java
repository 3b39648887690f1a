package dev.hallpass.core.issuing.engine;

import static dev.hallpass.core.issuing.IssuingStage.COMPUTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.hallpass.core.issuing.CodeBackend;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.IssuanceState;
import dev.hallpass.core.issuing.IssuingStage;
import dev.hallpass.core.issuing.Recipient;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.account.EventId;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.issue.Draft;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.Terms;
import dev.hallpass.engine.terms.UserName;
import dev.hallpass.engine.terms.Validity;

class EngineBackendTest {
    private final CodeBackend backend = EngineCodes.from(new IssuingStage.Epochs());

    private static Issuance issuance(Draft draft, int serial, int epoch, int generation) {
        return new Issuance(
                new IssuanceId(1),
                new EventId(Platform.SLACK, "T1", "e"),
                new PersonId(new UUID(0, 1)),
                Instant.EPOCH,
                draft,
                serial,
                new KeyEpoch(epoch),
                generation,
                ZoneOffset.UTC,
                Instant.EPOCH,
                Optional.empty(),
                new Recipient.Print(new PersonId(new UUID(0, 1))),
                new IssuanceState.Open(),
                Optional.empty());
    }

    private static Issuance theDevice(int epoch) {
        Validity validity = new Validity.Relative(PresetDuration.H1, RedeemWindow.SAME_DAY, LocalDate.of(2026, 11, 23));
        Terms terms = new Terms(Scope.DEVICE, Binding.toComputer(COMPUTER), validity);
        return issuance(Draft.forDevice(terms, DeviceCode.of("0951", "1666", "60A44C413FAEE2B1")), 5, epoch, 0);
    }

    @Test
    void writesTheVectorsOfTheFormat() {
        assertThat(backend.readOut(theDevice(1)).revealSymbols()).isEqualTo("T8JD-21D8-H38B");
        assertThat(backend.readOut(theDevice(1)).revealDigits()).contains("295751 126354 668568");
        assertThat(backend.fingerprints(theDevice(1), COMPUTER))
                .containsExactly(new Fingerprint("529d4d46a76c9e6a0818dcc62531073d"));
    }

    @Test
    void writesUsersAloneUnderTheirOwnKey() {
        Validity validity =
                new Validity.Relative(PresetDuration.D30, RedeemWindow.SEVEN_DAYS, LocalDate.of(2026, 2, 28));
        Terms terms = new Terms(Scope.ALL_FILE_TRANSFERS, Binding.toUser(UserName.of("corp\\maria")), validity);
        assertThat(backend.readOut(issuance(Draft.withoutDevice(terms), 0, 1, 1))
                        .revealSymbols())
                .isEqualTo("VZ98-4ERT-9S7N");
    }

    @Test
    void aReadoutDoesNotPrint() {
        assertThat(backend.readOut(theDevice(1))).hasToString("[code]");
    }

    @Test
    void saysWhichEpochIsMissing() {
        assertThatThrownBy(() -> backend.readOut(theDevice(2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("epoch 2");
    }
}
