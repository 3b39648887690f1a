package dev.hallpass.engine.code;

import java.util.Optional;

import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.Terms;
import dev.hallpass.engine.terms.Validity;

/**
 * Everything that one relative or interval code stands for: what the issuer put in, and what a verifier gets out.
 *
 * @param terms what it grants and is bound to
 * @param device the device that it opens: given exactly when the scope is {@link Scope#DEVICE}
 * @param serial tells equal terms apart: 0 to 63 in a relative code, 0 to 15 in an interval code
 */
public record Contents(Terms terms, Optional<DeviceCode> device, int serial) {

    /** @throws IllegalArgumentException with a sentence when the device or the serial does not go with the terms */
    public Contents {
        if (device.isPresent() != (terms.scope() == Scope.DEVICE)) {
            throw new IllegalArgumentException("A code names a device exactly when its scope is one device.");
        }
        if (serial < 0 || serial >= serials(terms.validity())) {
            throw new IllegalArgumentException("No code with these terms has this serial.");
        }
    }

    /** How many codes with equal terms there can be: 64 relative ones, 16 interval ones. */
    public static int serials(Validity validity) {
        return validity instanceof Validity.Relative ? Payload.Relative.SERIALS : Payload.Interval.SERIALS;
    }

    CodeForm form() {
        return terms.validity() instanceof Validity.Relative ? CodeForm.RELATIVE : CodeForm.INTERVAL;
    }

    Context context() {
        return new Context(Context.Occasion.of(terms.validity()), device, terms.binding());
    }
}
