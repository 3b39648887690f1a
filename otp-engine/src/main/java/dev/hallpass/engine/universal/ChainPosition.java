package dev.hallpass.engine.universal;

import java.time.LocalDate;

import dev.hallpass.engine.code.ChainValue;
import dev.hallpass.engine.code.OfflineCode;

/**
 * The mark that an endpoint holds of one slot's chain (section 3), at first the anchor.
 *
 * @param position the index of the value in the chain, from 0
 * @param value the value there; no code that is still accepted follows from it
 */
public record ChainPosition(int position, ChainValue value) {
    /** A mark moves this far beyond the value that was typed, so that no stored value is one still accepted. */
    private static final int STEPS_BEYOND = 2;

    /** @throws IllegalArgumentException when the position is below 0 */
    public ChainPosition {
        if (position < 0) {
            throw new IllegalArgumentException("Positions count from 0.");
        }
    }

    /**
     * Reads a mark from a bundle or a stored state.
     *
     * @param hex 18 hex digits
     * @throws IllegalArgumentException when the position is below 0, or the value is none
     */
    public static ChainPosition of(int position, String hex) {
        return new ChainPosition(position, ChainValue.ofHex(hex));
    }

    /** The value as 18 lower-case hex digits, for bundles and the stored state. */
    public String valueHex() {
        return value.revealHex();
    }

    /**
     * Whether a universal code is right today, and where the mark then stands. It accepts the value of the present
     * period and the one before, where these lie strictly below the mark; nothing else. Slow on purpose: a thousand
     * rounds for each step from the code to the mark, twice.
     *
     * @param plan the chain's, whose {@link ChainPlan#steps() steps} are the position of its anchor
     * @param today the calendar day in the organisation's zone
     * @throws IllegalStateException when the code is not universal
     */
    public Advance accept(ChainPlan plan, OfflineCode code, LocalDate today) {
        long period = plan.period(today);
        if (period < 0) {
            return new Advance.NotRight();
        }
        Advance present = acceptAt(plan.steps() - 1 - period, plan, code);
        Advance before = acceptAt(plan.steps() - period, plan, code);
        return present instanceof Advance.Right ? present : before;
    }

    private Advance acceptAt(long index, ChainPlan plan, OfflineCode code) {
        if (index < 0 || index >= position) {
            return new Advance.NotRight();
        }
        int from = (int) index;
        int beyond = Math.min(from + STEPS_BEYOND, position);
        ChainStep step = new ChainStep(plan.chainId(), code.slot());
        ChainValue valueBeyond = step.walk(code.chainValue(), from, beyond);
        boolean right = step.walk(valueBeyond, beyond, position).equals(value);
        return right ? new Advance.Right(new ChainPosition(beyond, valueBeyond)) : new Advance.NotRight();
    }
}
