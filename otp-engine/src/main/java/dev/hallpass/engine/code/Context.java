package dev.hallpass.engine.code;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.Validity;

/**
 * What a code is bound to without saying so (section 3): the endpoint knows it, so it goes into the tag and not into
 * the code. A verifier tries each context that holds where it stands.
 *
 * @param occasion the day of issue of a relative code, or the start of an interval code
 * @param device the device, for codes that open one
 * @param binding the computer and the user that the code may name
 */
public record Context(Occasion occasion, Optional<DeviceCode> device, Binding binding) {

    /** The {@code when} of a tag. */
    public sealed interface Occasion {
        /** A relative code was issued on this calendar day. */
        record IssuedOn(LocalDate day) implements Occasion {
            @Override
            public String written() {
                return day.toString();
            }
        }

        /** An interval code starts at this multiple of 300 seconds. */
        record StartsAt(Instant start) implements Occasion {
            /** @throws IllegalArgumentException when the start is no multiple of 300 seconds */
            public StartsAt {
                if (!Validity.Interval.roundDown(start).equals(start)) {
                    throw new IllegalArgumentException("An interval starts on full five minutes.");
                }
            }

            @Override
            public String written() {
                return Long.toString(Validity.Interval.unitsAt(start));
            }
        }

        /** The text that goes into the tag: an ISO date, or five-minute units since 1970 in decimal. */
        String written();

        static Occasion of(Validity validity) {
            return validity instanceof Validity.Relative relative
                    ? new IssuedOn(relative.dayOfIssue())
                    : new StartsAt(((Validity.Interval) validity).start());
        }
    }
}
