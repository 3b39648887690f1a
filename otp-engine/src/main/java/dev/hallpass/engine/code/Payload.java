package dev.hallpass.engine.code;

import java.util.List;
import java.util.Optional;

import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.Terms;
import dev.hallpass.engine.terms.Validity;

/** What travels inside a code, masked (section 3): all that the endpoint does not know anyway. */
sealed interface Payload {
    /** In the order of their numbers in the format. */
    List<Scope> NUMBERED_SCOPES = List.of(Scope.DEVICE, Scope.ALL_DEVICES, Scope.ALL_FILE_TRANSFERS);

    Scope scope();

    int serial();

    /** The payload as a number of as many bits as its form has. */
    long bits();

    static Payload of(Contents contents) {
        Terms terms = contents.terms();
        if (terms.validity() instanceof Validity.Relative relative) {
            return new Relative(terms.scope(), relative.duration(), relative.window(), contents.serial());
        }
        Validity.Interval interval = (Validity.Interval) terms.validity();
        int residue = (int) Math.floorMod(Validity.Interval.unitsAt(interval.start()), (long) Interval.STARTS);
        return new Interval(terms.scope(), residue, interval.units(), contents.serial());
    }

    /** What the unmasked bits say; empty when no code says that. */
    static Optional<Payload> decode(CodeForm form, long bits) {
        return form == CodeForm.RELATIVE ? Relative.decode((int) bits) : Interval.decode(bits);
    }

    /** High first: term 6 bits, window 2, serial 6. */
    record Relative(Scope scope, PresetDuration duration, RedeemWindow window, int serial) implements Payload {
        static final int SERIALS = 64;

        private static final PresetDuration[] DURATIONS = PresetDuration.values();
        private static final int LIMIT_RESET_TERM = NUMBERED_SCOPES.size() * DURATIONS.length;

        @Override
        public long bits() {
            return (long) term() << 8 | (long) window.ordinal() << 6 | serial;
        }

        private int term() {
            return scope == Scope.TRANSFER_LIMIT_RESET
                    ? LIMIT_RESET_TERM
                    : NUMBERED_SCOPES.indexOf(scope) * DURATIONS.length + duration.ordinal();
        }

        private static Optional<Payload> decode(int bits) {
            int term = bits >>> 8;
            if (term > LIMIT_RESET_TERM) {
                return Optional.empty();
            }
            boolean reset = term == LIMIT_RESET_TERM;
            Scope scope = reset ? Scope.TRANSFER_LIMIT_RESET : NUMBERED_SCOPES.get(term / DURATIONS.length);
            PresetDuration duration = reset ? PresetDuration.M30 : DURATIONS[term % DURATIONS.length];
            RedeemWindow window = RedeemWindow.values()[bits >>> 6 & 0b11];
            return Optional.of(new Relative(scope, duration, window, bits & SERIALS - 1));
        }
    }

    /** High first: scope 2 bits, start 17, length 14, serial 4. */
    record Interval(Scope scope, int startResidue, int units, int serial) implements Payload {
        static final int STARTS = 1 << 17;
        static final int SERIALS = 16;

        @Override
        public long bits() {
            return (long) NUMBERED_SCOPES.indexOf(scope) << 35 | (long) startResidue << 18 | (long) units << 4 | serial;
        }

        private static Optional<Payload> decode(long bits) {
            int scope = (int) (bits >>> 35);
            int units = (int) (bits >>> 4) & 0x3fff;
            if (scope >= NUMBERED_SCOPES.size() || units < 1 || units > Validity.Interval.MOST_UNITS) {
                return Optional.empty();
            }
            int residue = (int) (bits >>> 18) & STARTS - 1;
            return Optional.of(new Interval(NUMBERED_SCOPES.get(scope), residue, units, (int) bits & SERIALS - 1));
        }

        /** The one unit near now that the residue can mean. */
        long unitNear(long unitNow) {
            long first = unitNow - STARTS / 2;
            return first + Math.floorMod(startResidue - first, (long) STARTS);
        }
    }
}
