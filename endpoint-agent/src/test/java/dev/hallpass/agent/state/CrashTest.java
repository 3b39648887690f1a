package dev.hallpass.agent.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hallpass.agent.standin.BundleWriter;
import dev.hallpass.agent.standin.Codes;
import dev.hallpass.engine.redeem.Clocks;
import dev.hallpass.engine.redeem.Endpoint;
import dev.hallpass.engine.redeem.EndpointBundle;
import dev.hallpass.engine.redeem.EndpointState;
import dev.hallpass.engine.redeem.Redeemer;
import dev.hallpass.engine.redeem.Redemption;
import dev.hallpass.engine.redeem.Refusal;
import dev.hallpass.engine.redeem.RunningTime;
import dev.hallpass.engine.redeem.StateStore.Load;
import dev.hallpass.engine.redeem.Surroundings;
import dev.hallpass.engine.terms.ComputerId;

class CrashTest {
    private static final ComputerId COMPUTER = new ComputerId("3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e21");
    private static final Clock WALL = Clock.fixed(Instant.parse("2026-11-23T12:02:11Z"), ZoneOffset.UTC);
    private static final Surroundings HERE = new Surroundings(List.of(), List.of());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Clocks CLOCKS = new Clocks(WALL, () -> new RunningTime("boot-1", Duration.ofHours(1)));

    private final BundleWriter bundles = new BundleWriter(WALL, "UTC", List.of());
    private final String code = new Codes(bundles.master(), COMPUTER.value(), LocalDate.of(2026, 11, 23)).allDevices();

    @TempDir
    private Path home;

    @ParameterizedTest
    @EnumSource
    void neverHasASpentCodeWithoutItsGrantNorAGrantWithoutItsSpentCode(FailingFiles.Failure failure) throws Exception {
        int changes = 0;
        boolean failed;
        do {
            changes++;
            Path place = enrolled(changes, new DiskFiles());
            FailingFiles disk = new FailingFiles(changes, failure);
            Optional<Redemption> redemption = redeem(place, disk);
            failed = disk.failed();
            holds(place, new DiskFiles(), redemption.isPresent());
        } while (failed);

        assertThat(changes - 1).as("two writes of four changes each").isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void survivesAPowerCutThatLosesWhatWasNotForced(boolean renamesHadArrived) throws Exception {
        int changes = 0;
        boolean cut;
        do {
            changes++;
            PowerCutFiles disk = new PowerCutFiles();
            Path place = enrolled(changes, disk);
            disk.cutBeforeChange(changes);
            Optional<Redemption> redemption = redeem(place, disk);
            cut = disk.isCut();
            holds(place, disk.afterwards(renamesHadArrived), redemption.isPresent());
        } while (cut);

        assertThat(changes - 1).isEqualTo(8);
    }

    @ParameterizedTest
    @EnumSource
    void losesNoSpentCodeWhenASyncIsCutShort(FailingFiles.Failure failure) throws Exception {
        int changes = 0;
        boolean failed;
        do {
            changes++;
            Path place = enrolled(changes, new DiskFiles());
            redeem(place, new DiskFiles());
            FailingFiles disk = new FailingFiles(changes, failure);
            sync(place, disk);
            failed = disk.failed();
            EndpointState state = state(place, new DiskFiles());
            assertThat(state.ledger().spent()).hasSize(1);
            assertThat(redeem(place, new DiskFiles())).get().satisfies(CrashTest::isSpent);
        } while (failed);

        assertThat(changes - 1).as("the state, then the bundle").isEqualTo(8);
    }

    @Test
    void wouldNoticeALayerThatDoesNotForce() throws Exception {
        PowerCutFiles disk = new PowerCutFiles();
        Path place = home.resolve("unforced");
        Files.createDirectories(place);
        disk.write(place.resolve("state.json.new"), new byte[] {1});
        disk.rename(place.resolve("state.json.new"), place.resolve("state.json"));

        assertThat(disk.afterwards(true).read(place.resolve("state.json"))).isEmpty();
    }

    private void holds(Path place, FileLayer disk, boolean answered) throws IOException {
        EndpointState state = state(place, disk);
        int spent = state.ledger().spent().size();
        assertThat(state.grants().all()).hasSize(spent);
        assertThat(state.correspondence().reports()).hasSize(spent);
        assertThat(spent).isBetween(answered ? 1 : 0, 1);
        Redemption again = redeem(place, disk).orElseThrow();
        if (spent == 1) {
            isSpent(again);
        } else {
            assertThat(again).isInstanceOf(Redemption.Opened.class);
        }
    }

    private static void isSpent(Redemption redemption) {
        assertThat(redemption)
                .isInstanceOfSatisfying(
                        Redemption.Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.Spent.class));
    }

    private Path enrolled(int number, FileLayer disk) throws Exception {
        Path place = home.resolve("state-" + number);
        ServerContact contact = new ServerContact(URI.create("http://localhost"), BearerToken.of("t"));
        JsonStateStore store = JsonStateStore.enrolling(StateFolder.at(place, disk), contact);
        new Endpoint(store, CLOCKS, RANDOM).enrol(bundle());
        return place;
    }

    private Optional<Redemption> redeem(Path place, FileLayer disk) {
        try {
            return Optional.of(new Redeemer(store(place, disk), CLOCKS, RANDOM).redeem(code, HERE));
        } catch (IOException crashed) {
            return Optional.empty();
        }
    }

    private void sync(Path place, FileLayer disk) throws Exception {
        try {
            Endpoint endpoint = new Endpoint(store(place, disk), CLOCKS, RANDOM);
            endpoint.endSync(bundle());
        } catch (IOException crashed) {
            assertThat(disk).isInstanceOf(FailingFiles.class);
        }
    }

    private EndpointBundle bundle() throws UnreadableBundle {
        return BundleReader.read(bundles.bundle(COMPUTER));
    }

    private static EndpointState state(Path place, FileLayer disk) throws IOException {
        Load load = store(place, disk).look();
        assertThat(load).isInstanceOf(Load.Loaded.class);
        return ((Load.Loaded) load).state();
    }

    private static JsonStateStore store(Path place, FileLayer disk) {
        return JsonStateStore.in(StateFolder.at(place, disk));
    }
}
