package dev.hallpass.core.issuing;

import java.time.Instant;
import java.util.List;

import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.Device;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.terms.UserName;

/** What an issuer should know of a code that is issued all the same. */
public sealed interface Caution {
    /** The device reports no serial number, so every device of its model has the same device code. */
    record NoSerialNumber(Device device) implements Caution {}

    /** No computer has reported a device of that code. */
    record DeviceNotRegistered(DeviceCode device) implements Caution {}

    /**
     * The code can be spent once on each of the user's computers.
     *
     * @param computers the last seen first
     */
    record UserAlone(UserName user, List<Computer> computers) implements Caution {
        public UserAlone {
            computers = List.copyOf(computers);
        }
    }

    /** The registry does not know the user; the code works only if that very user is logged in there. */
    record UserNotRegistered(UserName user) implements Caution {}

    /** The user is known, though not assigned to that computer. */
    record UserNotAssigned(UserName user, Computer computer) implements Caution {}

    /** Less than two hours are left to redeem it; a window of two days helps. */
    record LittleTimeLeft(Instant until) implements Caution {}
}
