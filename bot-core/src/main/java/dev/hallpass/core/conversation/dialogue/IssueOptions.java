package dev.hallpass.core.conversation.dialogue;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.hallpass.core.conversation.form.Option;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.Device;
import dev.hallpass.core.registry.EndUser;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.code.Reading;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;

/** What the search fields propose, and how what is chosen is shown. */
final class IssueOptions {
    static final int MOST = 15;
    /** Beside a longer name there is no room on its line for the device code. */
    private static final int ROOM_FOR_NAME = 60;

    private final Registry registry;
    private final Describing describing;

    IssueOptions(Registry registry, Describing describing) {
        this.registry = registry;
        this.describing = describing;
    }

    List<Option> propose(String field, String typed, IssueEntries entries, Voice voice) {
        return switch (field) {
            case IssueEntries.DEVICE -> devices(typed, voice);
            case IssueEntries.COMPUTER -> computers(typed, entries, voice);
            case IssueEntries.USER -> users(typed, entries);
            case IssueEntries.ZONE -> zones(typed);
            default -> List.of();
        };
    }

    private List<Option> devices(String typed, Voice voice) {
        List<Option> found = new ArrayList<>(registry.searchDevices(typed, MOST).stream()
                .map(device -> device(device, voice))
                .toList());
        Reading<DeviceCode> reading = DeviceCode.read(typed);
        if (reading instanceof Reading.Right<DeviceCode> right
                && registry.device(right.value()).isEmpty()) {
            found.add(0, notRegistered(right.value(), voice));
        }
        if (reading instanceof Reading.Slip<DeviceCode> && found.isEmpty()) {
            found.add(new Option(
                    IssueEntries.SLIP,
                    voice.say("option.device.slip", typed.strip().toUpperCase(Locale.ROOT))));
        }
        return found;
    }

    private Option device(Device device, Voice voice) {
        String last = device.lastComputer().map(describing::computer).orElseGet(() -> voice.say("computer.none"));
        String code = device.code().written();
        String remark = voice.say("option.device.remark", last);
        if (device.name().length() > ROOM_FOR_NAME) {
            return new Option(device.code().symbols(), device.name(), code + " · " + remark);
        }
        String label = device.name().isBlank() ? code : device.name() + " · " + code;
        return new Option(device.code().symbols(), label, remark);
    }

    private static Option notRegistered(DeviceCode code, Voice voice) {
        return new Option(code.symbols(), voice.say("option.device.not-registered", code.written()));
    }

    private List<Option> computers(String typed, IssueEntries entries, Voice voice) {
        Stream<Computer> ofUser =
                typed.isBlank() ? entries.user().map(registry::computersOf).orElse(List.of()).stream() : Stream.of();
        return Stream.concat(ofUser, registry.searchComputers(typed, MOST).stream())
                .map(computer -> computer(computer, voice))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private Option computer(Computer computer, Voice voice) {
        String department = computer.department().map(name -> " · " + name).orElse("");
        return new Option(computer.id().value(), computer.name().value(), seen(computer, voice) + department);
    }

    private String seen(Computer computer, Voice voice) {
        return voice.say("computer.seen", voice.length(Duration.between(computer.lastSeen(), describing.now())));
    }

    private List<Option> users(String typed, IssueEntries entries) {
        Stream<EndUser> ofComputer =
                typed.isBlank() ? entries.computer().map(registry::usersOf).orElse(List.of()).stream() : Stream.of();
        return Stream.concat(ofComputer, registry.searchEndUsers(typed, MOST).stream())
                .map(EndUser::name)
                .map(this::user)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private Option user(UserName name) {
        String computers = registry.computersOf(name).stream()
                .map(computer -> computer.name().value())
                .limit(3)
                .collect(Collectors.joining(", "));
        return new Option(UserValues.of(name), name.value(), computers);
    }

    private static List<Option> zones(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        Stream<Option> offset = wanted.matches("[+-]\\d{2}:\\d{2}") && wanted.compareTo("+18:00") <= 0
                ? Stream.of(new Option(wanted, "UTC" + wanted))
                : Stream.of();
        Stream<Option> named = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && id.toLowerCase(Locale.ROOT).contains(wanted))
                .sorted()
                .map(id -> new Option(id, id));
        return Stream.concat(offset, named).limit(MOST).toList();
    }

    Optional<Option> chosenDevice(IssueEntries entries, Voice voice) {
        return entries.device()
                .map(code -> registry.device(code)
                        .map(device -> device(device, voice))
                        .orElseGet(() -> notRegistered(code, voice)));
    }

    Optional<Option> chosenComputer(IssueEntries entries, Voice voice) {
        return entries.computer().flatMap(registry::computer).map(computer -> computer(computer, voice));
    }

    Optional<Option> chosenUser(IssueEntries entries) {
        return entries.user().map(this::user);
    }

    Option chosenZone(IssueEntries entries) {
        ZoneId zone = entries.zone().orElseGet(() -> describing.zoneOf(entries.computer()));
        return new Option(zone.getId(), zone.getId());
    }

    Optional<Option> proposedComputer(IssueEntries entries, Voice voice) {
        return entries.user()
                .map(registry::computersOf)
                .flatMap(computers -> computers.stream().findFirst())
                .map(computer -> new Option(
                        computer.id().value(), voice.say("option.proposal", computer.name(), seen(computer, voice))));
    }

    Optional<ComputerId> proposed(IssueEntries entries) {
        return entries.user()
                .map(registry::computersOf)
                .flatMap(computers -> computers.stream().findFirst())
                .map(Computer::id);
    }
}
