package dev.hallpass.core.conversation.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.conversation.command.HiddenSigns;
import dev.hallpass.core.conversation.command.TypedCode;
import dev.hallpass.core.conversation.dialogue.IssueEntries.Delivery;
import dev.hallpass.core.conversation.dialogue.LocalTimes.Resolved;
import dev.hallpass.core.issuing.Justification;
import dev.hallpass.core.issuing.Order;
import dev.hallpass.core.issuing.Recipient;
import dev.hallpass.core.issuing.Timing;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;

/** Reads an order out of what stands in the form, or says everything that is missing or wrong, each at its field. */
final class Intake {
    private final Describing describing;
    private final Directories directories;

    Intake(Describing describing, Directories directories) {
        this.describing = describing;
        this.directories = directories;
    }

    /** What was read. */
    sealed interface Read {
        record Complete(Order order) implements Read {}

        record Lacking(List<Lack> lacks) implements Read {}
    }

    /** What keeps an order from being read. */
    record Lack(String field, String sentence, Kind kind) {
        enum Kind {
            MISSING,
            WRONG
        }
    }

    Read read(IssueEntries entries, Occasion occasion) {
        return new OneReading(entries, occasion).read();
    }

    private final class OneReading {
        private final IssueEntries entries;
        private final Occasion occasion;
        private final List<Lack> lacks = new ArrayList<>();

        private OneReading(IssueEntries entries, Occasion occasion) {
            this.entries = entries;
            this.occasion = occasion;
        }

        private Read read() {
            Optional<Scope> scope = entries.scope();
            if (scope.isEmpty()) {
                missing(IssueEntries.SCOPE, "lack.scope");
            }
            Optional<DeviceCode> device = device(scope);
            requireBinding();
            Optional<Timing> timing = timing(scope);
            Optional<Justification> justification = justification();
            Optional<Recipient> recipient = recipient();
            if (!lacks.isEmpty() || scope.isEmpty() || timing.isEmpty() || recipient.isEmpty()) {
                return new Read.Lacking(List.copyOf(lacks));
            }
            return new Read.Complete(new Order(
                    occasion.by().id(),
                    occasion.event(),
                    scope.get(),
                    device,
                    new Binding(entries.computer(), entries.user()),
                    timing.get(),
                    justification,
                    recipient.get(),
                    occasion.origin()));
        }

        private Optional<DeviceCode> device(Optional<Scope> scope) {
            if (!scope.equals(Optional.of(Scope.DEVICE))) {
                return Optional.empty();
            }
            if (entries.device().isEmpty()) {
                boolean slip = entries.form().value(IssueEntries.DEVICE).isPresent();
                lack(
                        IssueEntries.DEVICE,
                        slip ? "lack.device.slip" : "lack.device",
                        slip ? Lack.Kind.WRONG : Lack.Kind.MISSING);
            }
            return entries.device();
        }

        private void requireBinding() {
            if (entries.computer().isEmpty() && entries.user().isEmpty()) {
                missing(IssueEntries.COMPUTER, "lack.binding");
                missing(IssueEntries.USER, "lack.binding");
            }
        }

        private Optional<Timing> timing(Optional<Scope> scope) {
            RedeemWindow within = entries.within().orElse(RedeemWindow.SAME_DAY);
            if (scope.equals(Optional.of(Scope.TRANSFER_LIMIT_RESET))) {
                return Optional.of(new Timing.During(PresetDuration.M30, within));
            }
            if (entries.custom()) {
                return interval();
            }
            if (entries.duration().isEmpty()) {
                missing(IssueEntries.DURATION, "lack.duration");
            }
            return entries.duration().map(duration -> new Timing.During(duration, within));
        }

        private Optional<Timing> interval() {
            Optional<Instant> start = start();
            Optional<Instant> end = instant(IssueEntries.TO_DATE, IssueEntries.TO_TIME);
            return start.flatMap(from -> end.map(to -> new Timing.FromTo(from, to)));
        }

        /** No start at all means now. */
        private Optional<Instant> start() {
            boolean none = entries.date(IssueEntries.FROM_DATE).isEmpty()
                    && entries.time(IssueEntries.FROM_TIME).isEmpty();
            return none ? Optional.of(describing.now()) : instant(IssueEntries.FROM_DATE, IssueEntries.FROM_TIME);
        }

        private Optional<Instant> instant(String dateField, String timeField) {
            Optional<LocalDate> date = entries.date(dateField);
            Optional<LocalTime> time = entries.time(timeField);
            if (date.isEmpty()) {
                missing(dateField, "lack.date");
            }
            if (time.isEmpty()) {
                missing(timeField, "lack.time");
            }
            return date.flatMap(day -> time.flatMap(clock -> resolved(day.atTime(clock), timeField)));
        }

        private Optional<Instant> resolved(LocalDateTime local, String field) {
            ZoneId zone = entries.zone().orElseGet(() -> describing.zoneOf(entries.computer()));
            Resolved resolved = LocalTimes.resolve(local, zone);
            if (resolved instanceof Resolved.At at) {
                return Optional.of(at.instant());
            }
            if (resolved instanceof Resolved.Skipped skipped) {
                wrong(
                        field,
                        "lack.time.skipped",
                        local.toLocalTime(),
                        local.toLocalDate(),
                        zone,
                        skipped.from().toLocalTime(),
                        skipped.to().toLocalTime());
            }
            if (resolved instanceof Resolved.Twice twice) {
                wrong(
                        field,
                        "lack.time.twice",
                        local.toLocalTime(),
                        local.toLocalDate(),
                        zone,
                        twice.first(),
                        twice.second());
            }
            return Optional.empty();
        }

        private Optional<Justification> justification() {
            Optional<String> typed = entries.justification();
            if (typed.isEmpty()) {
                return Optional.empty();
            }
            String text = typed.get();
            if (TypedCode.look(text) == TypedCode.Sighting.CODE) {
                wrong(IssueEntries.JUSTIFICATION, "lack.justification.code");
                return Optional.empty();
            }
            Optional<String> hidden = HiddenSigns.firstIn(text);
            if (hidden.isPresent()) {
                wrong(IssueEntries.JUSTIFICATION, "lack.justification.hidden", hidden.get());
                return Optional.empty();
            }
            return ofFittingLength(text);
        }

        private Optional<Justification> ofFittingLength(String text) {
            int length = text.strip().codePointCount(0, text.strip().length());
            if (length > Justification.LONGEST) {
                wrong(IssueEntries.JUSTIFICATION, "lack.justification.long", Justification.LONGEST, length);
                return Optional.empty();
            }
            return Optional.of(new Justification(text));
        }

        private Optional<Recipient> recipient() {
            if (entries.deliver() == Delivery.ME) {
                return Optional.of(new Recipient.DirectMessage(occasion.by().id()));
            }
            if (entries.deliver() == Delivery.PRINT) {
                return Optional.of(new Recipient.Print(occasion.by().id()));
            }
            return entries.deliver() == Delivery.EMAIL ? email() : person();
        }

        private Optional<Recipient> email() {
            if (entries.email().isEmpty()) {
                boolean typed = entries.form().value(IssueEntries.EMAIL).isPresent();
                lack(
                        IssueEntries.EMAIL,
                        typed ? "lack.email.wrong" : "lack.email",
                        typed ? Lack.Kind.WRONG : Lack.Kind.MISSING);
            }
            return entries.email().map(Recipient.Email::new);
        }

        private Optional<Recipient> person() {
            Optional<String> user = entries.form().value(IssueEntries.PERSON);
            if (user.isEmpty()) {
                missing(IssueEntries.PERSON, "lack.person");
                return Optional.empty();
            }
            Optional<PersonId> person = directories.personOf(occasion.account(), user.get());
            if (person.isEmpty()) {
                wrong(IssueEntries.PERSON, "lack.person.unknown");
            }
            return person.map(Recipient.DirectMessage::new);
        }

        private void missing(String field, String key) {
            lack(field, key, Lack.Kind.MISSING);
        }

        private void lack(String field, String key, Lack.Kind kind) {
            lacks.add(new Lack(field, occasion.voice().say(key), kind));
        }

        private void wrong(String field, String key, Object... facts) {
            lacks.add(new Lack(field, occasion.voice().say(key, facts), Lack.Kind.WRONG));
        }
    }
}
