package dev.hallpass.engine.code;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.hallpass.engine.code.Context.Occasion;
import dev.hallpass.engine.key.CodeKey;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.Terms;
import dev.hallpass.engine.terms.Validity;

/**
 * What a code says if it was written under a key. A wrong code claims something too: only {@link #match} proves it. It
 * tells the caller which contexts to build. Not safe for use by several threads at once.
 */
public final class Claim {
    private final OfflineCode code;
    private final CodeKey key;
    private final Seal seal;
    private final Payload payload;

    Claim(OfflineCode code, CodeKey key, Seal seal, Payload payload) {
        this.code = code;
        this.key = key;
        this.seal = seal;
        this.payload = payload;
    }

    /** What the code would open; its contexts name a device exactly when this is {@link Scope#DEVICE}. */
    public Scope scope() {
        return payload.scope();
    }

    /** In how many days a relative code may be redeemed; empty for an interval code. */
    public Optional<RedeemWindow> window() {
        return payload instanceof Payload.Relative relative ? Optional.of(relative.window()) : Optional.empty();
    }

    /**
     * The one start that an interval code can mean now: within 2^16 units of five minutes, some 227 days, on either
     * side. Empty for a relative code.
     */
    public Optional<Instant> start(Instant now) {
        return payload instanceof Payload.Interval interval
                ? Optional.of(Validity.Interval.startOfUnit(interval.unitNear(Validity.Interval.unitsAt(now))))
                : Optional.empty();
    }

    /**
     * Compares the tag in constant time for every one of the contexts, without stopping at the first that is right.
     *
     * @return what the code stands for, proven; empty when it is right in none of the contexts
     * @throws IllegalArgumentException when a context cannot be one of this code: a day for an interval code, a device
     *     for another scope, a computer under a user's key
     */
    public Optional<Contents> match(List<Context> contexts) {
        contexts.forEach(this::requireFitting);
        int right = -1;
        for (int i = 0; i < contexts.size(); i++) {
            right = seal.isRight(code, payload.bits(), contexts.get(i)) ? i : right;
        }
        return right < 0 ? Optional.empty() : Optional.of(contents(contexts.get(right)));
    }

    private void requireFitting(Context context) {
        boolean day = context.occasion() instanceof Occasion.IssuedOn;
        boolean device = context.device().isPresent();
        boolean fits = day == payload instanceof Payload.Relative
                && device == (scope() == Scope.DEVICE)
                && key.fits(context.binding());
        if (!fits) {
            throw new IllegalArgumentException("This context cannot be one of a code with such a claim.");
        }
    }

    private Contents contents(Context context) {
        Terms terms = new Terms(scope(), context.binding(), validity(context.occasion()));
        return new Contents(terms, context.device(), payload.serial());
    }

    private Validity validity(Occasion occasion) {
        if (payload instanceof Payload.Relative relative) {
            return new Validity.Relative(relative.duration(), relative.window(), ((Occasion.IssuedOn) occasion).day());
        }
        Instant start = ((Occasion.StartsAt) occasion).start();
        int units = ((Payload.Interval) payload).units();
        return new Validity.Interval(start, start.plus(Validity.Interval.UNIT.multipliedBy(units)));
    }
}
