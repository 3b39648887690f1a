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
import dev.hallpass.core.people.Reach;
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
    private final IssueRules rules;
    private final Naming naming;

    IssueOptions(Registry registry, Describing describing, IssueRules rules, Naming naming) {
        this.registry = registry;
        this.describing = describing;
        this.rules = rules;
        this.naming = naming;
    }

    List<Option> propose(String field, String typed, IssueEntries entries, Occasion occasion) {
        return switch (field) {
            case IssueEntries.DEVICE -> devices(typed, occasion);
            case IssueEntries.COMPUTER -> computers(typed, entries, occasion);
            case IssueEntries.USER -> users(typed, entries, occasion);
            case IssueEntries.ZONE -> zones(typed);
            default -> List.of();
        };
    }

    private List<Option> devices(String typed, Occasion occasion) {
        Voice voice = occasion.voice();
        Reach within = rules.reach(occasion.by());
        List<Option> found = new ArrayList<>(registry.searchDevices(typed, within, MOST).stream()
                .map(device -> device(device, voice))
                .toList());
        Reading<DeviceCode> reading = DeviceCode.read(typed);
        if (reading instanceof Reading.Right<DeviceCode> right
                && seen(right.value(), within).isEmpty()) {
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

    /** One that another department's computer reported is no more to this person than one that nobody did. */
    private Optional<Device> seen(DeviceCode code, Reach within) {
        return registry.device(code).filter(device -> within.covers(registry.departmentOf(device)));
    }

    private static Option notRegistered(DeviceCode code, Voice voice) {
        return new Option(code.symbols(), voice.say("option.device.not-registered", code.written()));
    }

    private List<Option> computers(String typed, IssueEntries entries, Occasion occasion) {
        Reach within = rules.reach(occasion.by());
        Stream<Computer> ofUser =
                typed.isBlank() ? entries.user().stream().flatMap(user -> computersOf(user, within)) : Stream.of();
        return Stream.concat(ofUser, registry.searchComputers(typed, within, MOST).stream())
                .map(computer -> computer(computer, occasion.voice()))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private Stream<Computer> computersOf(UserName user, Reach within) {
        return registry.computersOf(user).stream().filter(computer -> within.covers(computer.department()));
    }

    private Option computer(Computer computer, Voice voice) {
        String department = computer.department().map(name -> " · " + name).orElse("");
        return new Option(computer.id().value(), computer.name().value(), seen(computer, voice) + department);
    }

    private String seen(Computer computer, Voice voice) {
        return voice.say("computer.seen", voice.length(Duration.between(computer.lastSeen(), describing.now())));
    }

    private List<Option> users(String typed, IssueEntries entries, Occasion occasion) {
        Reach within = rules.reach(occasion.by());
        Stream<EndUser> ofComputer =
                typed.isBlank() ? entries.computer().map(registry::usersOf).orElse(List.of()).stream() : Stream.of();
        return Stream.concat(ofComputer, registry.searchEndUsers(typed, within, MOST).stream())
                .map(EndUser::name)
                .map(name -> user(name, within))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private Option user(UserName name, Reach within) {
        String computers = computersOf(name, within)
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

    /** About what the person is told that they have named. */
    private Reach told(Occasion occasion) {
        return naming == Naming.ANYTHING ? new Reach.Everywhere() : rules.reach(occasion.by());
    }

    Optional<Option> chosenDevice(IssueEntries entries, Occasion occasion) {
        Voice voice = occasion.voice();
        return entries.device()
                .map(code -> seen(code, told(occasion))
                        .map(device -> device(device, voice))
                        .orElseGet(() -> notRegistered(code, voice)));
    }

    Optional<Option> chosenComputer(IssueEntries entries, Voice voice) {
        return entries.computer().flatMap(registry::computer).map(computer -> computer(computer, voice));
    }

    Optional<Option> chosenUser(IssueEntries entries, Occasion occasion) {
        return entries.user().map(name -> user(name, told(occasion)));
    }

    Option chosenZone(IssueEntries entries) {
        ZoneId zone = entries.zone().orElseGet(() -> describing.zoneOf(entries.computer()));
        return new Option(zone.getId(), zone.getId());
    }

    Optional<Option> proposedComputer(IssueEntries entries, Occasion occasion) {
        Voice voice = occasion.voice();
        Reach within = told(occasion);
        return entries.user()
                .flatMap(user -> computersOf(user, within).findFirst())
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
