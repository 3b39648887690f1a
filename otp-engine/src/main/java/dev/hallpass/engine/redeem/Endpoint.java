package dev.hallpass.engine.redeem;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.hallpass.engine.code.ReceiptStatus;
import dev.hallpass.engine.redeem.Grant.Phase;
import dev.hallpass.engine.redeem.StateStore.Load;

/**
 * Everything that an endpoint does beside redeeming: look, give back, count, enrol and sync. Safe for use by several
 * threads and processes, as far as the store's lock is. All methods throw {@link IOException} when the store fails.
 */
public final class Endpoint {
    /** Looking writes the time down no more often than this; everything else that changes, at once. */
    private static final Duration TIME_IS_WRITTEN = Duration.ofMinutes(1);

    private final StateStore store;
    private final Clocks clocks;
    private final ReportIds ids;

    /**
     * @param store where bundle and state are kept
     * @param clocks of this computer
     * @param random for the names of reports
     */
    public Endpoint(StateStore store, Clocks clocks, SecureRandom random) {
        this.store = store;
        this.clocks = clocks;
        this.ids = new ReportIds(random);
    }

    /**
     * How things stand now. Opens and ends grants whose time has come, so call it at least when something is asked of
     * the rights, and every few seconds where they are enforced.
     */
    public Answer<Standing> look(Surroundings here) throws IOException {
        return change((held, before, now) -> {
            List<Device> remembered = Remembered.with(now.state().remembered(), here.devices());
            Standing after = now.with(now.state().draft().remembered(remembered).done());
            if (isWorthWriting(before, after.state())) {
                held.write(after.state());
            }
            return new Answer.Done<>(after);
        });
    }

    /**
     * Ends a grant early, also one that still waits.
     *
     * @param number the grant's
     * @return the grant with its receipt; empty, and nothing changed, where no such grant waits or runs
     */
    public Answer<Optional<Grant>> giveBack(int number) throws IOException {
        return change((held, before, now) -> {
            Optional<Grant> live = now.state().grants().live(number);
            if (live.isEmpty()) {
                return new Answer.Done<>(Optional.empty());
            }
            EndpointState after =
                    givenBack(now.state(), number, now.reading().clock().latest());
            held.write(after);
            return new Answer.Done<>(after.grants().all().stream()
                    .filter(grant -> grant.number() == number)
                    .findFirst());
        });
    }

    /**
     * Counts transferred bytes against the transfer limit.
     *
     * @param bytes not negative
     * @throws IllegalArgumentException when the number is negative
     */
    public Answer<Standing> count(long bytes) throws IOException {
        return change((held, before, now) -> {
            TransferCounter counted = now.state()
                    .transfers()
                    .plus(
                            bytes,
                            now.bundle().rules().transferLimit(),
                            now.reading().clock().latest());
            Standing after = now.with(now.state().draft().transfers(counted).done());
            held.write(after.state());
            return new Answer.Done<>(after);
        });
    }

    /**
     * Marks the present phases of these grants as told to whoever acts on them. Call it after the hooks: a grant that
     * was not marked when the power went is announced again.
     */
    public Answer<Standing> announced(List<Grant> told) throws IOException {
        return change((held, before, now) -> {
            Grants grants = now.state().grants().announced(told);
            Standing after = now.with(now.state().draft().grants(grants).done());
            held.write(after.state());
            return new Answer.Done<>(after);
        });
    }

    /** Takes in the first bundle. Enrolling again makes another computer of it: what ran before is revoked. */
    public Standing enrol(EndpointBundle received) throws IOException {
        try (StateStore.Held held = store.hold()) {
            Load load = held.load();
            EndpointBundle bundle = bundle(load).map(received::after).orElseGet(received::first);
            return write(held, Beginning.of(bundle, remains(load), clocks.read()));
        }
    }

    /**
     * What to send to the server now. A damaged or missing state does not keep an endpoint from asking: the answer is
     * what mends it.
     */
    public Answer<SyncRequest> beginSync() throws IOException {
        try (StateStore.Held held = store.hold()) {
            Load load = held.load();
            if (load instanceof Load.Loaded loaded && loaded.state().fits(loaded.bundle())) {
                Standing now = Standing.of(loaded.bundle(), loaded.state(), clocks.read());
                return now.syncClosedUntil()
                        .<Answer<SyncRequest>>map(
                                until -> new Answer.Refused<>(new Refusal.TransferLimitReached(until)))
                        .orElseGet(() -> new Answer.Done<>(Sync.request(now.bundle(), now.state())));
            }
            return bundle(load)
                    .<Answer<SyncRequest>>map(bundle -> new Answer.Done<>(Sync.requestWithoutState(bundle)))
                    .orElseGet(() -> new Answer.Refused<>(withoutBundle(load)));
        }
    }

    /**
     * Takes in the server's answer. Where the state was damaged, missing or old, a new one begins here.
     *
     * @return how things stand then; the revoked grants among them are not announced yet
     * @throws IllegalArgumentException when the answer is for another computer
     */
    public Answer<Standing> endSync(EndpointBundle received) throws IOException {
        try (StateStore.Held held = store.hold()) {
            Load load = held.load();
            Optional<EndpointBundle> before = bundle(load);
            if (before.isEmpty()) {
                return new Answer.Refused<>(withoutBundle(load));
            }
            EndpointBundle bundle = received.forSame(before.get());
            Moment moment = clocks.read();
            if (load instanceof Load.Loaded loaded && loaded.state().fits(loaded.bundle())) {
                Standing now = Standing.of(loaded.bundle(), loaded.state(), moment);
                return new Answer.Done<>(write(held, new Sync(now, bundle, ids).apply(moment)));
            }
            return new Answer.Done<>(write(held, Beginning.of(bundle, remains(load), moment)));
        }
    }

    private EndpointState givenBack(EndpointState state, int number, Instant at) {
        Grant grant = state.grants().live(number).orElseThrow();
        RedemptionReport report = RedemptionReport.of(ids.next(), ReceiptStatus.GIVEN_BACK, grant, at);
        return state.draft()
                .grants(state.grants().ended(grant::equals, Phase.GIVEN_BACK, at))
                .correspondence(state.correspondence().with(report))
                .done();
    }

    private static boolean isWorthWriting(EndpointState before, EndpointState after) {
        boolean onlyTimeMoved = after.draft().clock(before.clock()).done().equals(before);
        Instant due = before.clock().latest().plus(TIME_IS_WRITTEN);
        return !onlyTimeMoved || !after.clock().latest().isBefore(due);
    }

    private static Standing write(StateStore.Held held, Standing after) throws IOException {
        held.write(after.bundle(), after.state());
        return after;
    }

    private static Optional<EndpointBundle> bundle(Load load) {
        if (load instanceof Load.Loaded loaded) {
            return Optional.of(loaded.bundle());
        }
        if (load instanceof Load.Missing missing) {
            return Optional.of(missing.bundle());
        }
        return load instanceof Load.Damaged damaged ? damaged.bundle() : Optional.empty();
    }

    private static Optional<EndpointState> remains(Load load) {
        return load instanceof Load.Loaded loaded ? Optional.of(loaded.state()) : Optional.empty();
    }

    private static Refusal withoutBundle(Load load) {
        return load instanceof Load.NotEnrolled ? new Refusal.NotEnrolled() : new Refusal.StateDamaged();
    }

    private <T> Answer<T> change(Change<T> change) throws IOException {
        try (StateStore.Held held = store.hold()) {
            Load load = held.load();
            if (load instanceof Load.Loaded loaded && loaded.state().fits(loaded.bundle())) {
                Standing now = Standing.of(loaded.bundle(), loaded.state(), clocks.read());
                return change.apply(held, loaded.state(), now);
            }
            return new Answer.Refused<>(withoutBundle(load));
        }
    }

    /** One change, while the lock is held. */
    @FunctionalInterface
    private interface Change<T> {
        Answer<T> apply(StateStore.Held held, EndpointState before, Standing now) throws IOException;
    }
}
