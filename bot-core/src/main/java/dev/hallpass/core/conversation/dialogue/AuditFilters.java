package dev.hallpass.core.conversation.dialogue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditFilter;
import dev.hallpass.core.audit.Topic;
import dev.hallpass.core.conversation.command.Command;
import dev.hallpass.core.conversation.command.CommandTable;
import dev.hallpass.core.conversation.command.Grammar;
import dev.hallpass.core.conversation.command.Parsed;
import dev.hallpass.core.conversation.command.TypedAudit;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.ComputerName;
import dev.hallpass.core.registry.Registry;

/** Finds what a typed filter names. */
final class AuditFilters {
    private final Registry registry;
    private final Directories directories;
    private final Clock clock;

    AuditFilters(Bearings bearings, Directories directories) {
        this.registry = bearings.registry();
        this.directories = directories;
        this.clock = bearings.clock();
    }

    /** What came of it. */
    sealed interface Outcome {}

    record Filter(AuditFilter filter) implements Outcome {}

    /** @param key the sentence that says so */
    record Unknown(String key, String word) implements Outcome {}

    /** @param line as typed, with or without {@code /otp} */
    Outcome read(String line, Account besides, Person reader) {
        TypedAudit typed = typed(line);
        AuditFilter filter = AuditFilter.newest(1);
        if (typed.person().isPresent()) {
            Directories.Named named = directories.named(besides, typed.person().get());
            if (!(named instanceof Directories.Named.Known known)) {
                return new Unknown(unknown(named), "");
            }
            filter = filter.by(new Actor.Human(known.person().id()));
        }
        if (typed.computer().isPresent()) {
            Optional<Topic> computer = computer(typed.computer().get());
            if (computer.isEmpty()) {
                return new Unknown("audit.no-computer", typed.computer().get());
            }
            filter = filter.about(computer.get());
        }
        return new Filter(narrowed(filter, typed, reader));
    }

    private static String unknown(Directories.Named named) {
        return named instanceof Directories.Named.Nobody ? "audit.no-person" : "audit.DirectoryUnavailable";
    }

    private static TypedAudit typed(String line) {
        String stripped = line.strip();
        String words =
                stripped.startsWith(CommandTable.ROOT) ? stripped.substring(CommandTable.ROOT.length()) : stripped;
        return Grammar.read(words) instanceof Parsed.Understood understood
                        && understood.command() instanceof Command.ReadAudit audit
                ? audit.filter()
                : TypedAudit.ALL;
    }

    private AuditFilter narrowed(AuditFilter filter, TypedAudit typed, Person reader) {
        AuditFilter all = filter;
        if (typed.code().isPresent()) {
            all = all.about(new Topic.OfCode(typed.code().getAsLong()));
        }
        all = typed.kind().map(all::of).orElse(all);
        all = typed.containing().map(all::containing).orElse(all);
        all = typed.days().since().map(day -> start(day, reader)).map(all::from).orElse(all);
        return typed.days().until().map(day -> end(day, reader)).map(all::to).orElse(all);
    }

    private Optional<Topic> computer(String name) {
        try {
            return registry.computersNamed(new ComputerName(name)).stream()
                    .findFirst()
                    .map(AuditFilters::topic);
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    private static Topic topic(Computer computer) {
        return new Topic.OnComputer(computer.id(), computer.name().value());
    }

    private Instant start(TypedAudit.Day day, Person reader) {
        return date(day, reader).atStartOfDay(reader.zone()).toInstant();
    }

    private Instant end(TypedAudit.Day day, Person reader) {
        return date(day, reader).plusDays(1).atStartOfDay(reader.zone()).toInstant();
    }

    private LocalDate date(TypedAudit.Day day, Person reader) {
        return day instanceof TypedAudit.Day.On on
                ? on.date()
                : LocalDate.ofInstant(clock.instant(), reader.zone()).minusDays(((TypedAudit.Day.Ago) day).days());
    }
}
