package dev.hallpass.core.issuing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Reach;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.ComputerName;
import dev.hallpass.core.registry.Device;
import dev.hallpass.core.registry.EndUser;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;

/** A registry of what a test lists. */
public final class ListedRegistry implements Registry {
    private final Map<ComputerId, Computer> computers = new LinkedHashMap<>();
    private final Map<UserName, EndUser> users = new LinkedHashMap<>();
    private final Map<DeviceCode, Device> devices = new LinkedHashMap<>();
    private final Map<UserName, List<ComputerId>> assignments = new LinkedHashMap<>();
    private int generationInUse = 1;

    /** A computer; listing the same id again changes it. */
    public Computer computer(ComputerId id, String name, Optional<String> department, int epoch) {
        Computer computer = new Computer(
                id,
                new ComputerName(name),
                department.map(Department::new),
                ZoneId.of("Europe/Bucharest"),
                new KeyEpoch(epoch),
                Instant.parse("2026-11-23T11:00:00Z"),
                false);
        computers.put(id, computer);
        return computer;
    }

    public void retire(ComputerId id) {
        Computer computer = computers.get(id);
        computers.put(
                id,
                new Computer(
                        id,
                        computer.name(),
                        computer.department(),
                        computer.zone(),
                        computer.epoch(),
                        computer.lastSeen(),
                        true));
    }

    public EndUser user(String name, Optional<String> department, Optional<String> email, ComputerId... on) {
        EndUser user = new EndUser(
                UserName.of(name), department.map(Department::new), email.map(EmailAddress::new), generationInUse);
        users.put(user.name(), user);
        assignments.put(user.name(), List.of(on));
        return user;
    }

    public Device device(String name, String serial) {
        Device device = new Device(
                DeviceCode.of("0951", "1666", serial),
                name,
                "0951",
                "1666",
                serial,
                Optional.empty(),
                Instant.parse("2026-11-23T11:00:00Z"));
        devices.put(device.code(), device);
        return device;
    }

    public void generationInUse(int generation) {
        generationInUse = generation;
    }

    @Override
    public Optional<Computer> computer(ComputerId id) {
        return Optional.ofNullable(computers.get(id));
    }

    @Override
    public List<Computer> computersNamed(ComputerName name) {
        return computers.values().stream()
                .filter(one -> one.name().equals(name))
                .toList();
    }

    @Override
    public List<Computer> searchComputers(String typed, Reach within, int most) {
        return computers.values().stream()
                .filter(one -> one.name().key().startsWith(typed.toLowerCase(Locale.ROOT)))
                .toList();
    }

    @Override
    public Optional<EndUser> endUser(UserName name) {
        return Optional.ofNullable(users.get(name));
    }

    @Override
    public List<EndUser> searchEndUsers(String typed, Reach within, int most) {
        return List.of();
    }

    @Override
    public Optional<Device> device(DeviceCode code) {
        return Optional.ofNullable(devices.get(code));
    }

    @Override
    public List<Device> devicesNamed(String name) {
        return List.of();
    }

    @Override
    public List<Device> searchDevices(String typed, Reach within, int most) {
        return devices.values().stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT)))
                .toList();
    }

    @Override
    public List<Computer> computersOf(UserName user) {
        return assignments.getOrDefault(user, List.of()).stream()
                .map(computers::get)
                .filter(one -> !one.retired())
                .toList();
    }

    @Override
    public int generationInUse(UserName user) {
        return generationInUse;
    }

    @Override
    public List<EndUser> usersOf(ComputerId computer) {
        List<EndUser> assigned = new ArrayList<>();
        assignments.forEach((name, on) -> {
            if (on.contains(computer)) {
                assigned.add(users.get(name));
            }
        });
        return assigned;
    }

    @Override
    public List<Department> departments() {
        return List.of();
    }
}
