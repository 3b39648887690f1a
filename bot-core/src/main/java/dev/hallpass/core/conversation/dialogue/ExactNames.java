package dev.hallpass.core.conversation.dialogue;

import java.util.List;
import java.util.Optional;

import dev.hallpass.core.conversation.form.Option;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.ComputerName;
import dev.hallpass.core.registry.Device;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.engine.terms.UserName;

/**
 * What people find who may not search the registry: what they can name exactly. So they can ask for a code, and learn of
 * nothing that they did not know.
 */
final class ExactNames {
    private final Registry registry;

    ExactNames(Registry registry) {
        this.registry = registry;
    }

    /** What is exactly called so, as options of that field. */
    List<Option> propose(String field, String typed) {
        return switch (field) {
            case IssueEntries.COMPUTER -> computers(typed);
            case IssueEntries.USER -> users(typed);
            case IssueEntries.DEVICE -> devices(typed);
            default -> List.of();
        };
    }

    private List<Option> computers(String typed) {
        try {
            return registry.computersNamed(new ComputerName(typed)).stream()
                    .map(ExactNames::option)
                    .toList();
        } catch (IllegalArgumentException noName) {
            return List.of();
        }
    }

    private static Option option(Computer computer) {
        String department = computer.department().map(Object::toString).orElse("");
        return new Option(computer.id().value(), computer.name().value(), department);
    }

    private List<Option> users(String typed) {
        try {
            Optional<UserName> name = Optional.of(UserName.of(typed));
            return name.flatMap(registry::endUser).stream()
                    .map(user ->
                            new Option(UserValues.of(user.name()), user.name().value()))
                    .toList();
        } catch (IllegalArgumentException noName) {
            return List.of();
        }
    }

    private List<Option> devices(String typed) {
        return registry.devicesNamed(typed).stream().map(ExactNames::option).toList();
    }

    private static Option option(Device device) {
        return new Option(
                device.code().symbols(), device.name() + " · " + device.code().written());
    }
}
