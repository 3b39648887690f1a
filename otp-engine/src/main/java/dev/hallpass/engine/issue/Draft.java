package dev.hallpass.engine.issue;

import java.util.Optional;

import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.Terms;

/**
 * What is to be issued, before it has a serial.
 *
 * @param terms what the code will grant and be bound to
 * @param device the device that it opens: given exactly when the scope is {@link Scope#DEVICE}
 */
public record Draft(Terms terms, Optional<DeviceCode> device) {

    /** @throws IllegalArgumentException when a device is missing, or given for another scope */
    public Draft {
        if (device.isPresent() != (terms.scope() == Scope.DEVICE)) {
            throw new IllegalArgumentException("A code names a device exactly when its scope is one device.");
        }
    }

    /** A code for one device. */
    public static Draft forDevice(Terms terms, DeviceCode device) {
        return new Draft(terms, Optional.of(device));
    }

    /** A code for any other scope. */
    public static Draft withoutDevice(Terms terms) {
        return new Draft(terms, Optional.empty());
    }
}
