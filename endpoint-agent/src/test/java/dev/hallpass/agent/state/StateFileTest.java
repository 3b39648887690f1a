package dev.hallpass.agent.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.code.Receipt;
import dev.hallpass.engine.code.ReceiptStatus;
import dev.hallpass.engine.redeem.Correspondence;
import dev.hallpass.engine.redeem.DayZone;
import dev.hallpass.engine.redeem.Device;
import dev.hallpass.engine.redeem.EndpointState;
import dev.hallpass.engine.redeem.Grant;
import dev.hallpass.engine.redeem.Grants;
import dev.hallpass.engine.redeem.Ledger;
import dev.hallpass.engine.redeem.LockOut;
import dev.hallpass.engine.redeem.Policy;
import dev.hallpass.engine.redeem.RedemptionReport;
import dev.hallpass.engine.redeem.RightsFreeze;
import dev.hallpass.engine.redeem.RunningTime;
import dev.hallpass.engine.redeem.SpentCode;
import dev.hallpass.engine.redeem.TransferCounter;
import dev.hallpass.engine.redeem.TrustedClock;
import dev.hallpass.engine.redeem.UniversalMark;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.universal.ChainPosition;

class StateFileTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:02:11.123456789Z");
    private static final RunningTime UP = new RunningTime("fe761ff0", Duration.ofMillis(123_456));
    private static final DeviceCode DEVICE = DeviceCode.of("0951", "1666", "60A44C413FAEE2B1");
    private static final Fingerprint FP = new Fingerprint("529d4d46a76c9e6a0818dcc62531073d");

    @Test
    void readsBackWhatItWrote() {
        assertThat(StateFile.read(StateFile.write(full()))).contains(full());
        assertThat(StateFile.read(StateFile.write(empty()))).contains(empty());
    }

    @Test
    void isDamagedWhereverItIsCutOff() {
        byte[] whole = StateFile.write(full());

        for (int length = 0; length < whole.length; length++) {
            assertThat(StateFile.read(Arrays.copyOf(whole, length))).isEmpty();
        }
    }

    @Test
    void isDamagedWhenAFieldIsGone() {
        assertThat(StateFile.read(changed("\"lockOut\"", "\"lockIn\""))).isEmpty();
        assertThat(StateFile.read(changed("\"wrongInARow\":7,", ""))).isEmpty();
        assertThat(StateFile.read(changed("\"wrongInARow\":7", "\"wrongInARow\":null")))
                .isEmpty();
    }

    @Test
    void isDamagedWhenAValueCannotBe() {
        assertThat(StateFile.read(changed("\"wrongInARow\":7", "\"wrongInARow\":-7")))
                .isEmpty();
        assertThat(StateFile.read(changed(FP.hex(), "x"))).isEmpty();
        assertThat(StateFile.read(changed("\"format\":1", "\"format\":2"))).isEmpty();
        assertThat(StateFile.read(changed("\"OPEN\"", "\"AJAR\""))).isEmpty();
        assertThat(StateFile.read("null".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private static byte[] changed(String from, String to) {
        String json = new String(StateFile.write(full()), StandardCharsets.UTF_8);
        assertThat(json).contains(from);
        return json.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    private static EndpointState empty() {
        return new EndpointState(
                new EndpointState.Owner(new ComputerId("3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e21"), 1),
                new TrustedClock(NOW, UP),
                LockOut.NONE,
                new EndpointState.DayZones(DayZone.of(ZoneId.of("Europe/Bucharest")), DayZone.of(ZoneId.of("UTC"))),
                Ledger.EMPTY,
                Grants.NONE,
                RightsFreeze.none(Policy.BLOCK_ALL),
                TransferCounter.emptyAt(NOW),
                List.of(),
                new Correspondence(NOW, List.of(), List.of(), Optional.empty()));
    }

    private static EndpointState full() {
        EndpointState base = empty();
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Policy policy = new Policy(Policy.Rule.ALLOW, List.of(DEVICE), Policy.Rule.BLOCK);
        return new EndpointState(
                base.owner(),
                base.clock(),
                new LockOut(7, true, List.of(UP)),
                new EndpointState.DayZones(
                        new DayZone(berlin, Optional.of(new DayZone.Change(ZoneId.of("UTC"), NOW))),
                        DayZone.of(berlin)),
                new Ledger(
                        List.of(new SpentCode(FP, NOW)),
                        List.of(FP),
                        List.of(new UniversalMark("2026-a", 9, ChainPosition.of(62, "0612ef8d1ec46556df")))),
                new Grants(2, List.of(grant(1, Optional.of(DEVICE), OptionalInt.empty()), universal())),
                new RightsFreeze(Policy.BLOCK_ALL, Optional.of(policy), Optional.of(NOW)),
                new TransferCounter(5_000_000_000L, NOW),
                List.of(new Device(DEVICE, "Kingston \"DT50\" €")),
                new Correspondence(
                        NOW,
                        List.of(new RedemptionReport(
                                "id-1", FP, ReceiptStatus.OPENED, NOW, NOW, Scope.DEVICE, OptionalInt.of(3))),
                        List.of(FP),
                        Optional.of("lift-1")));
    }

    private static Grant universal() {
        return grant(2, Optional.empty(), OptionalInt.of(0));
    }

    private static Grant grant(int number, Optional<DeviceCode> device, OptionalInt slot) {
        Scope scope = device.isPresent() ? Scope.DEVICE : Scope.UNIVERSAL;
        return new Grant(
                number,
                FP,
                new Grant.Opening(scope, device, slot, NOW),
                new Grant.Period(NOW, NOW.plusSeconds(3600)),
                new Grant.Receipts(receipt("R-E0Y8-1VNT"), receipt("R-J5DM-XA47"), receipt("R-VWFY-ZPFV")),
                new Grant.Status(Grant.Phase.OPEN, NOW, false));
    }

    private static Receipt receipt(String written) {
        return new Receipt(written.replace("R-", "").replace("-", ""));
    }

    @Test
    void namesEachReceiptByItsStatus() {
        assertThat(receipt("R-VWFY-ZPFV").status()).isEqualTo(ReceiptStatus.ENDED);
    }
}
