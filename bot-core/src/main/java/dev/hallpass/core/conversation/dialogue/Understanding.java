package dev.hallpass.core.conversation.dialogue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.conversation.command.TypedTerms;
import dev.hallpass.core.conversation.command.TypedTerms.Reader;
import dev.hallpass.core.conversation.command.TypedTerms.TypedInterval;
import dev.hallpass.core.conversation.command.TypedTime;
import dev.hallpass.core.people.Reach;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.ComputerName;
import dev.hallpass.core.registry.Device;
import dev.hallpass.core.registry.EndUser;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.code.Reading;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.UserName;

/**
 * Looks up what a typed command names, and writes it down as entries of the form: there is one way from entries to an
 * order. What is known under several names, or only nearly, is left for the form, with a note.
 */
final class Understanding {
    private static final int MOST = 6;

    private final Registry registry;
    private final Describing describing;
    private final IssueRules rules;
    private final Naming naming;

    Understanding(Registry registry, Describing describing, IssueRules rules, Naming naming) {
        this.registry = registry;
        this.describing = describing;
        this.rules = rules;
        this.naming = naming;
    }

    /** @param notes what is left for the person to decide, a sentence each */
    record Understood(IssueEntries entries, List<String> notes) {}

    Understood understand(Optional<Scope> scope, Optional<String> device, TypedTerms terms, Occasion occasion) {
        return new OneUnderstanding(occasion).understand(scope, device, terms);
    }

    private final class OneUnderstanding {
        private final Occasion occasion;
        private final Voice voice;
        private final Reach within;
        private final List<String> notes = new ArrayList<>();
        private IssueEntries entries = IssueEntries.NONE;

        private OneUnderstanding(Occasion occasion) {
            this.occasion = occasion;
            this.voice = occasion.voice();
            this.within = rules.reach(occasion.by());
        }

        private Understood understand(Optional<Scope> scope, Optional<String> device, TypedTerms terms) {
            set(IssueEntries.SCOPE, scope.map(Enum::name));
            device.ifPresent(this::device);
            terms.computer().ifPresent(this::computer);
            terms.user().ifPresent(this::user);
            set(IssueEntries.DURATION, terms.during().map(Enum::name));
            set(IssueEntries.WITHIN, terms.within().map(Enum::name));
            set(IssueEntries.JUSTIFICATION, terms.because());
            if (terms.interval().given()) {
                interval(terms.interval());
            }
            terms.reader().ifPresent(this::reader);
            return new Understood(entries, List.copyOf(notes));
        }

        private void set(String field, Optional<String> value) {
            entries = entries.with(field, value);
        }

        private void note(String key, Object... facts) {
            notes.add(voice.say(key, facts));
        }

        /** A name first: some names read as device codes with a slip. */
        private void device(String typed) {
            List<Device> named =
                    registry.devicesNamed(typed).stream().filter(this::nameable).toList();
            if (named.size() == 1) {
                set(IssueEntries.DEVICE, Optional.of(named.get(0).code().symbols()));
            } else if (named.size() > 1) {
                note("note.device.several", typed, named.size());
            } else if (DeviceCode.read(typed) instanceof Reading.Right<DeviceCode> right) {
                set(IssueEntries.DEVICE, Optional.of(right.value().symbols()));
            } else {
                nearlyDevice(typed);
            }
        }

        private boolean nameable(Device device) {
            return naming == Naming.ANYTHING || within.covers(registry.departmentOf(device));
        }

        private void nearlyDevice(String typed) {
            List<Device> near = registry.searchDevices(typed, within, MOST);
            if (near.size() == 1) {
                set(IssueEntries.DEVICE, Optional.of(near.get(0).code().symbols()));
                note("note.device.near", typed, near.get(0).name());
            } else if (near.isEmpty() && DeviceCode.read(typed) instanceof Reading.Slip<DeviceCode>) {
                note("note.device.slip", typed);
            } else {
                note(near.isEmpty() ? "note.device.none" : "note.device.several", typed, near.size());
            }
        }

        private void computer(String typed) {
            List<Computer> named = computersNamed(typed);
            if (named.size() == 1) {
                set(IssueEntries.COMPUTER, Optional.of(named.get(0).id().value()));
                return;
            }
            List<Computer> near = named.isEmpty() ? registry.searchComputers(typed, within, MOST) : named;
            if (near.size() == 1) {
                set(IssueEntries.COMPUTER, Optional.of(near.get(0).id().value()));
                note("note.computer.near", typed, near.get(0).name());
            } else {
                note(near.isEmpty() ? "note.computer.none" : "note.computer.several", typed, near.size());
            }
        }

        private List<Computer> computersNamed(String typed) {
            try {
                return registry.computersNamed(new ComputerName(typed));
            } catch (IllegalArgumentException noName) {
                return List.of();
            }
        }

        private void user(String typed) {
            Optional<UserName> name = userName(typed);
            if (name.isEmpty()) {
                note("note.user.no-name", typed);
                return;
            }
            List<EndUser> near =
                    registry.endUser(name.get()).isPresent() ? List.of() : registry.searchEndUsers(typed, within, MOST);
            if (near.isEmpty()) {
                set(IssueEntries.USER, Optional.of(name.get().value()));
            } else if (near.size() == 1) {
                set(IssueEntries.USER, Optional.of(near.get(0).name().value()));
                note("note.user.near", typed, near.get(0).name());
            } else {
                note("note.user.several", typed, near.size());
            }
        }

        private Optional<UserName> userName(String typed) {
            try {
                return Optional.of(UserName.of(typed));
            } catch (IllegalArgumentException noName) {
                return Optional.empty();
            }
        }

        private void interval(TypedInterval typed) {
            ZoneId zone = typed.zone().orElseGet(() -> describing.zoneOf(entries.computer()));
            Instant now = describing.now();
            LocalDateTime start = typed.from()
                    .map(from -> LocalTimes.start(from, zone, now))
                    .orElseGet(() -> LocalDateTime.ofInstant(now, zone));
            set(IssueEntries.DURATION, Optional.of(IssueEntries.CUSTOM));
            set(IssueEntries.ZONE, typed.zone().map(ZoneId::getId));
            typed.from().filter(from -> !(from instanceof TypedTime.Now)).ifPresent(from -> start(start));
            typed.until().ifPresent(until -> end(LocalTimes.end(until, zone, now, start)));
        }

        private void start(LocalDateTime start) {
            set(IssueEntries.FROM_DATE, Optional.of(start.toLocalDate().toString()));
            set(IssueEntries.FROM_TIME, Optional.of(clock(start)));
        }

        private void end(LocalDateTime end) {
            set(IssueEntries.TO_DATE, Optional.of(end.toLocalDate().toString()));
            set(IssueEntries.TO_TIME, Optional.of(clock(end)));
        }

        private static String clock(LocalDateTime at) {
            return at.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
        }

        private void reader(Reader reader) {
            if (reader instanceof Reader.ByMessage message) {
                set(IssueEntries.DELIVER, Optional.of(IssueEntries.Delivery.PERSON.name()));
                set(IssueEntries.PERSON, Optional.of(message.to().user()));
                return;
            }
            set(IssueEntries.DELIVER, Optional.of(IssueEntries.Delivery.EMAIL.name()));
            Optional<EmailAddress> address = ((Reader.ByEmail) reader).address();
            set(IssueEntries.EMAIL, address.or(this::proposedAddress).map(EmailAddress::value));
        }

        private Optional<EmailAddress> proposedAddress() {
            if (entries.computer().isEmpty() && entries.user().isEmpty()) {
                return occasion.by().email();
            }
            return rules.mailAddresses().proposedFor(new Binding(entries.computer(), entries.user()), occasion.by());
        }
    }
}
