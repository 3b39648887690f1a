package dev.hallpass.engine.universal;

import java.time.LocalDate;
import java.util.Optional;

import dev.hallpass.engine.code.ChainValue;
import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.key.MasterSecret;

/** The server's side of a universal chain (section 3): anchors for the endpoints, and today's code of each slot. */
public final class UniversalChain {
    private final MasterSecret secret;
    private final ChainPlan plan;

    private UniversalChain(MasterSecret secret, ChainPlan plan) {
        this.secret = secret;
        this.plan = plan;
    }

    /** The chain of that plan under the master secret of one epoch; computes nothing yet. */
    public static UniversalChain of(MasterSecret secret, ChainPlan plan) {
        return new UniversalChain(secret, plan);
    }

    /** What both sides know of it. */
    public ChainPlan plan() {
        return plan;
    }

    /** The name of the chain. */
    public String chainId() {
        return plan.chainId();
    }

    /** The first day of period 0. */
    public LocalDate startDay() {
        return plan.startDay();
    }

    /** How many days one code is the present one. */
    public int periodDays() {
        return plan.periodDays();
    }

    /** The length N of the chain. */
    public int steps() {
        return plan.steps();
    }

    /**
     * What endpoints get for a slot, always: (N, vN). Slow on purpose, N steps of a thousand rounds: about half a second
     * for 2048 steps. Compute it once, in the background, and store it.
     *
     * @param slot 0 to 15
     * @throws IllegalArgumentException when the slot is outside of that
     */
    public ChainPosition anchor(int slot) {
        return new ChainPosition(plan.steps(), value(slot, plan.steps()));
    }

    /**
     * Today's code of a slot. As slow as {@link #anchor} at the beginning of the chain, and faster day by day.
     *
     * @param slot 0 to 15
     * @param today the calendar day in the organisation's zone
     * @return empty before the chain begins and after it has ended
     * @throws IllegalArgumentException when the slot is outside of 0 to 15
     */
    public Optional<OfflineCode> codeFor(int slot, LocalDate today) {
        if (!plan.covers(today)) {
            return Optional.empty();
        }
        return Optional.of(OfflineCode.universal(slot, value(slot, index(today))));
    }

    /**
     * {@link #anchor} and, passed on the way to it, {@link #codeFor}: both for the price of one.
     *
     * @param slot 0 to 15
     * @param today the calendar day in the organisation's zone
     * @throws IllegalArgumentException when the slot is outside of 0 to 15
     */
    public Start start(int slot, LocalDate today) {
        if (!plan.covers(today)) {
            return new Start(anchor(slot), Optional.empty());
        }
        int index = index(today);
        ChainValue passed = value(slot, index);
        ChainValue last = new ChainStep(plan.chainId(), slot).walk(passed, index, plan.steps());
        return new Start(new ChainPosition(plan.steps(), last), Optional.of(OfflineCode.universal(slot, passed)));
    }

    private int index(LocalDate day) {
        return plan.steps() - 1 - Math.toIntExact(plan.period(day));
    }

    private ChainValue value(int slot, int index) {
        ChainStep step = new ChainStep(plan.chainId(), slot);
        return step.walk(step.first(secret.universalSeed(plan.chainId(), slot)), 0, index);
    }

    /**
     * What a slot begins with.
     *
     * @param anchor what endpoints get
     * @param code the code of the day that was asked for; empty where {@link #codeFor} is
     */
    public record Start(ChainPosition anchor, Optional<OfflineCode> code) {}
}
