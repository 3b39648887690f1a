package dev.hallpass.core.requests;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import dev.hallpass.core.issuing.Timing;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.Scope;

/**
 * What is asked for.
 *
 * @param device exactly when the scope is one device
 */
public record RequestTerms(Scope scope, Optional<DeviceCode> device, Binding binding, Timing timing) {
    /** Where terms can go beyond others. */
    public enum Excess {
        SCOPE,
        BINDING,
        LENGTH,
        WINDOW
    }

    /** How long the access would run. */
    public Duration length() {
        if (timing instanceof Timing.During during) {
            return during.duration().duration();
        }
        Timing.FromTo fixed = (Timing.FromTo) timing;
        return Duration.between(fixed.start(), fixed.end());
    }

    /** In what these terms grant more than the others, or something else; nothing where they are the same or less. */
    public Set<Excess> beyond(RequestTerms wider) {
        Set<Excess> beyond = EnumSet.noneOf(Excess.class);
        if (!scopeIsWithin(wider)) {
            beyond.add(Excess.SCOPE);
        }
        if (!keeps(wider.binding.computer(), binding.computer()) || !keeps(wider.binding.user(), binding.user())) {
            beyond.add(Excess.BINDING);
        }
        beyond.addAll(timeBeyond(wider));
        return beyond;
    }

    /** One of all devices is less than all of them. */
    private boolean scopeIsWithin(RequestTerms wider) {
        boolean oneOfAll = scope == Scope.DEVICE && wider.scope == Scope.ALL_DEVICES;
        return oneOfAll || scope == wider.scope && device.equals(wider.device);
    }

    /** What was named stays so; what was not may be. */
    private static boolean keeps(Optional<?> before, Optional<?> after) {
        return before.isEmpty() || before.equals(after);
    }

    private Set<Excess> timeBeyond(RequestTerms wider) {
        if (timing instanceof Timing.During now && wider.timing instanceof Timing.During then) {
            Set<Excess> beyond = EnumSet.noneOf(Excess.class);
            if (now.duration().compareTo(then.duration()) > 0) {
                beyond.add(Excess.LENGTH);
            }
            if (now.within().compareTo(then.within()) > 0) {
                beyond.add(Excess.WINDOW);
            }
            return beyond;
        }
        boolean within = timing instanceof Timing.FromTo now
                && wider.timing instanceof Timing.FromTo then
                && !now.start().isBefore(then.start())
                && !now.end().isAfter(then.end());
        return within ? Set.of() : Set.of(Excess.LENGTH);
    }
}
