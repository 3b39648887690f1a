package dev.hallpass.core.delivery.letter;

import java.util.Locale;

import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.Device;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.terms.ComputerId;

/** What people call the things that a code names. */
public final class Names {
    private final People people;
    private final Registry registry;

    public Names(People people, Registry registry) {
        this.people = people;
        this.registry = registry;
    }

    String of(ComputerId computer) {
        return registry.computer(computer)
                .map(Computer::name)
                .map(name -> name.value())
                .orElseGet(computer::value);
    }

    String of(DeviceCode device) {
        return registry.device(device)
                .map(Device::name)
                .map(name -> name + " (" + device.written() + ")")
                .orElseGet(device::written);
    }

    String of(PersonId person) {
        return people.find(person).map(Person::name).orElse("?");
    }

    Locale localeOf(PersonId person) {
        return people.find(person).map(Person::locale).orElse(Locale.ROOT);
    }
}
