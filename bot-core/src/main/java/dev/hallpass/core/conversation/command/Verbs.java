package dev.hallpass.core.conversation.command;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.code.Reading;

/** Finds which command a line begins with. */
final class Verbs {
    private static final List<CommandEntry> LONGEST_FIRST = CommandTable.entries().stream()
            .sorted(Comparator.comparingInt(
                    (CommandEntry entry) -> -entry.words().size()))
            .toList();

    private Verbs() {}

    /** @throws Misreading when the line begins with no command and no term */
    static CommandEntry take(Cursor words) {
        Optional<Token> first = words.peek();
        if (first.isEmpty() || Term.of(first.get()).isPresent()) {
            return CommandTable.of(Verb.OPEN_FORM);
        }
        return LONGEST_FIRST.stream()
                .filter(entry -> !entry.words().isEmpty() && words.takes(entry.words()))
                .findFirst()
                .orElseThrow(() -> unknown(words));
    }

    private static Misreading unknown(Cursor words) {
        Token first = words.peek().orElseThrow();
        if (DeviceCode.read(first.text()) instanceof Reading.Right<DeviceCode> right) {
            return new Misreading(Trouble.UNKNOWN_COMMAND, first.text())
                    .suggesting(Optional.of("device " + right.value().written()));
        }
        Optional<String> family = family(words);
        if (family.isPresent()) {
            return withinFamily(family.get(), words);
        }
        return new Misreading(Trouble.UNKNOWN_COMMAND, first.text()).suggesting(Nearest.to(first.plain(), names()));
    }

    /** {@code roles} is a command's first word without being a command. */
    private static Optional<String> family(Cursor words) {
        String first = words.peek().orElseThrow().plain();
        return CommandTable.entries().stream()
                .filter(entry ->
                        entry.words().size() > 1 && entry.words().get(0).equals(first))
                .map(entry -> entry.words().get(0))
                .findFirst();
    }

    private static Misreading withinFamily(String family, Cursor words) {
        Optional<Token> second = words.peek(1);
        if (second.isEmpty()) {
            return new Misreading(Trouble.VALUE_MISSING, family).suggesting(firstOf(family));
        }
        List<String> members =
                names().stream().filter(name -> name.startsWith(family + " ")).toList();
        return new Misreading(Trouble.UNKNOWN_WORD, second.get().text())
                .suggesting(Nearest.to(family + " " + second.get().plain(), members));
    }

    private static Optional<String> firstOf(String family) {
        return names().stream().filter(name -> name.startsWith(family + " ")).reduce((first, second) -> second);
    }

    private static List<String> names() {
        return CommandTable.entries().stream()
                .map(CommandEntry::name)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
