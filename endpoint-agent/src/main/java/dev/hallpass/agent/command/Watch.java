package dev.hallpass.agent.command;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.hallpass.agent.hook.Announcer;
import dev.hallpass.agent.machine.AttachedDevice;
import dev.hallpass.agent.sync.Contacted;
import dev.hallpass.agent.wording.Sentence;
import dev.hallpass.engine.redeem.Answer;
import dev.hallpass.engine.redeem.Grant;
import dev.hallpass.engine.redeem.Refusal;
import dev.hallpass.engine.redeem.RunningTime;
import dev.hallpass.engine.redeem.Standing;

/** What {@code run} does again and again: look at the grants, call the hooks, sync. Not safe for several threads. */
final class Watch {
    private static final Duration SYNC_EVERY = Duration.ofMinutes(5);
    private static final Duration SYNC_SOON = Duration.ofMinutes(1);

    private final Session session;
    private Set<Integer> running = Set.of();
    private Set<AttachedDevice> plugged = Set.of();
    private Optional<RunningTime> lastSync = Optional.empty();
    private boolean hurry;
    private Optional<Sentence> lastComplaint = Optional.empty();

    Watch(Session session) {
        this.session = session;
    }

    /** One look; a disk or a server that does not do its part is told once, and tried again. */
    void tick() {
        try {
            List<AttachedDevice> attached = session.attached();
            Answer<Standing> look = session.endpoint().look(session.here(attached));
            if (look instanceof Answer.Done<Standing> done) {
                enforce(done.value(), attached);
                hurry = !done.value().state().correspondence().reports().isEmpty();
                complain(Optional.empty());
            } else {
                complain(Optional.of(words(((Answer.Refused<Standing>) look).refusal())));
                hurry = true;
            }
            syncWhenDue(attached);
        } catch (IOException failed) {
            complain(Optional.of(Sentence.of("disk.failed", String.valueOf(failed.getMessage()))));
        }
    }

    /** Why this endpoint has nothing to watch. */
    Reply look() throws IOException {
        Answer<Standing> look = session.endpoint().look(session.here(List.of()));
        return look instanceof Answer.Refused<Standing> refused
                ? new Refusals(session.zone()).reply(refused.refusal())
                : Reply.done(Sentence.of("run.up"));
    }

    /**
     * Hooks for what began or ended; and, for grants that run unchanged, once more when this watch begins, when a device
     * comes, and when a clock that was behind is right again.
     */
    private void enforce(Standing standing, List<AttachedDevice> attached) throws IOException {
        Announcer announcer = session.announcer();
        Announcer.Announced told = announcer.announce(attached, session.here(attached));
        told.complaints().forEach(session.printer()::note);
        List<Grant> unchanged = standing.running().stream()
                .filter(grant -> told.grants().stream().noneMatch(one -> one.number() == grant.number()))
                .toList();
        boolean came = !plugged.containsAll(attached);
        List<Grant> again = unchanged.stream()
                .filter(grant -> came || !running.contains(grant.number()))
                .toList();
        announcer.tellAgain(again, standing, attached).forEach(session.printer()::note);
        announcer.tellEnd(closed(standing), standing, attached).forEach(session.printer()::note);
        running = numbers(standing.running());
        plugged = new HashSet<>(attached);
    }

    /** Open as the state has it, but not running any more: the clock is behind. */
    private List<Grant> closed(Standing standing) {
        Set<Integer> now = numbers(standing.running());
        return standing.state().grants().all().stream()
                .filter(grant -> grant.status().phase() == Grant.Phase.OPEN)
                .filter(grant -> running.contains(grant.number()) && !now.contains(grant.number()))
                .toList();
    }

    /** Every few minutes; sooner where the server is still to be told something, or is to mend a damaged state. */
    private void syncWhenDue(List<AttachedDevice> attached) throws IOException {
        RunningTime now = session.clocks().running().read();
        if (lastSync.filter(last -> isTooSoon(last, now)).isPresent()) {
            return;
        }
        lastSync = Optional.of(now);
        if (session.syncComputer().sync(session.report(attached)) instanceof Contacted.TakenIn) {
            session.announce(attached);
        }
    }

    private boolean isTooSoon(RunningTime last, RunningTime now) {
        Duration passed = now.sinceBoot().minus(last.sinceBoot());
        return now.bootId().equals(last.bootId()) && passed.compareTo(hurry ? SYNC_SOON : SYNC_EVERY) < 0;
    }

    private Sentence words(Refusal refusal) throws IOException {
        return new Refusals(session.zone()).reply(refusal).message();
    }

    private void complain(Optional<Sentence> complaint) {
        if (!complaint.equals(lastComplaint)) {
            complaint.ifPresent(session.printer()::note);
            lastComplaint = complaint;
        }
    }

    private static Set<Integer> numbers(List<Grant> grants) {
        Set<Integer> numbers = new HashSet<>();
        grants.forEach(grant -> numbers.add(grant.number()));
        return numbers;
    }
}
