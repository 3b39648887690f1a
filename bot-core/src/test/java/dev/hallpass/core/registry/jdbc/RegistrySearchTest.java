package dev.hallpass.core.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hallpass.core.fixture.MutableClock;
import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.fixture.TestDatabase;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.ComputerName;
import dev.hallpass.core.registry.Device;
import dev.hallpass.core.registry.EndUser;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.core.registry.RegistryEntries;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;

@OnEveryDatabase
class RegistrySearchTest {
    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");

    private final TestDatabase database = TestDatabase.fresh();
    private final MutableClock clock = MutableClock.standing();
    private final Registry registry = RegistryStore.reading(database.dataSource(), clock);
    private final RegistryEntries entries = RegistryStore.writing(database.dataSource());
    private int computers;

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "kingston",
        "KING",
        "dt50",
        "50",
        "'travel kingst'",
        "'dt50 KINGSTON'",
        "N1B7",
        "fwz3",
        "n1b7fwz3",
        "n1b7-fwz3",
        "'  N1B7 FWZ3 '"
    })
    void findsADeviceByTheBeginningOfAnyWordOrByItsCode(String typed) {
        device("Kingston DT50 DataTraveler (50 years) travel", "0951", "1666", "60A44C413FAEE2B1");
        device("SanDisk Ultra", "0781", "5581", "1");

        assertThat(registry.searchDevices(typed, 10)).extracting(Device::code).containsExactly(code("N1B7-FWZ3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingston", "%", "_", "%ton", "\\", "kingston sandisk", "' or 1=1 --", "\ud83d\ude00"})
    void findsNothingThatDoesNotBeginSo(String typed) {
        device("Kingston DT50", "0951", "1666", "60A44C413FAEE2B1");
        device("SanDisk Ultra", "0781", "5581", "1");

        assertThat(registry.searchDevices(typed, 10)).isEmpty();
    }

    @Test
    void devicesOfOneNameAreAllFound() {
        device("Kingston DT50", "0951", "1666", "A");
        device("KINGSTON dt50 ", "0951", "1666", "B");

        assertThat(registry.devicesNamed("kingston DT50")).hasSize(2);
        assertThat(registry.searchDevices("kingston", 1)).hasSize(1);
    }

    @Test
    void aDeviceThatChangesItsNameIsFoundByTheNewOneAlone() {
        device("Old", "0951", "1666", "A");
        device("New", "0951", "1666", "A");

        assertThat(registry.searchDevices("old", 10)).isEmpty();
        assertThat(registry.searchDevices("new", 10)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lt", "LT-00", "lt0042", "0042", "lt 0042"})
    void findsAComputerByItsName(String typed) {
        Computer computer = computer("LT-0042");
        computer("WS-7");

        assertThat(registry.searchComputers(typed, 10)).extracting(Computer::id).containsExactly(computer.id());
    }

    @Test
    void namesOfEveryScriptAreFound() {
        computer("Zoë-Büro");
        computer("ноутбук 7");
        computer("東京-1");

        assertThat(registry.searchComputers("büro", 9)).hasSize(1);
        assertThat(registry.searchComputers("НОУТ", 9)).hasSize(1);
        assertThat(registry.searchComputers("東", 9)).hasSize(1);
    }

    @Test
    void nothingTypedGivesWhatWasSeenLast() {
        computer("LT-1");
        clock.advance(Duration.ofMinutes(1));
        computer("LT-2");

        assertThat(registry.searchComputers("  ", 1))
                .extracting(found -> found.name().value())
                .containsExactly("LT-2");
    }

    @Test
    void aRetiredComputerIsKnownByItsIdAlone() {
        Computer computer = computer("LT-0042");
        entries.retire(computer.id(), clock.instant());

        assertThat(registry.searchComputers("LT", 10)).isEmpty();
        assertThat(registry.searchComputers("", 10)).isEmpty();
        assertThat(registry.computersNamed(new ComputerName("lt-0042"))).isEmpty();
        assertThat(registry.computer(computer.id()))
                .hasValueSatisfying(found -> assertThat(found.retired()).isTrue());
    }

    @Test
    void whoIsAssignedBelongsToTheComputersDepartmentUnlessItIsKnownOtherwise() {
        Computer computer = computer("LT-0042");
        Optional<Department> sales = Optional.of(new Department("Sales"));
        entries.assign(computer.id(), List.of(user("CORP\\Maria")), sales, clock.instant());
        entries.assign(
                computer("LT-2").id(),
                List.of(user("corp\\maria")),
                Optional.of(new Department("IT")),
                clock.instant());

        assertThat(registry.searchEndUsers("mar", 10))
                .containsExactly(new EndUser(user("corp\\maria"), sales, Optional.empty(), 1));
        assertThat(registry.searchEndUsers("corp", 10)).hasSize(1);
        assertThat(registry.usersOf(computer.id())).hasSize(1);
        assertThat(registry.computersOf(user("corp\\maria"))).hasSize(2);
        assertThat(registry.departments()).containsExactly(new Department("Sales"));
    }

    @Test
    void aUserThatAComputerProposesIsKnownAndNotAssigned() {
        Computer computer = computer("LT-0042");
        entries.propose(computer.id(), List.of(user("corp\\maria")), clock.instant());
        entries.propose(computer.id(), List.of(user("corp\\maria")), clock.instant());

        assertThat(registry.endUser(user("corp\\maria"))).isPresent();
        assertThat(registry.usersOf(computer.id())).isEmpty();
        assertThat(registry.computersOf(user("corp\\maria"))).isEmpty();
    }

    private void device(String name, String vid, String pid, String serial) {
        entries.attached(List.of(new Device(
                DeviceCode.of(vid, pid, serial), name, vid, pid, serial, Optional.empty(), clock.instant())));
    }

    private Computer computer(String name) {
        computers++;
        Computer computer = new Computer(
                new ComputerId("3f1c9a52-6f0e-4b7e-9a43-%012d".formatted(computers)),
                new ComputerName(name),
                Optional.empty(),
                BUCHAREST,
                KeyEpoch.FIRST,
                clock.instant(),
                false);
        entries.enlist(computer, "1");
        return computer;
    }

    private static UserName user(String typed) {
        return UserName.of(typed);
    }

    private static DeviceCode code(String written) {
        return new DeviceCode(written.replace("-", ""));
    }
}
