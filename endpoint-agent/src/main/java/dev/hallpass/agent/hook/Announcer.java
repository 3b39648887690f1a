package dev.hallpass.agent.hook;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.hallpass.agent.machine.AttachedDevice;
import dev.hallpass.agent.state.StateFolder;
import dev.hallpass.agent.wording.Sentence;
import dev.hallpass.engine.redeem.Answer;
import dev.hallpass.engine.redeem.Endpoint;
import dev.hallpass.engine.redeem.Grant;
import dev.hallpass.engine.redeem.Standing;
import dev.hallpass.engine.redeem.Surroundings;

/**
 * Tells the owner's hooks which grants began and which ended, once each; after a crash in between, once more. Never
 * called while the state's lock is held, so that a hook may ask the agent something.
 */
public final class Announcer {
    private static final String ON_GRANT = "on-grant";
    private static final String ON_END = "on-end";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final StateFolder folder;
    private final Endpoint endpoint;
    private final HookRunner hooks;

    /**
     * Hooks of a state folder.
     *
     * @param folder in which the executables {@code on-grant} and {@code on-end} lie, if the owner wants any
     * @param endpoint whose grants are told
     */
    public Announcer(StateFolder folder, Endpoint endpoint) {
        this.folder = folder;
        this.endpoint = endpoint;
        this.hooks = new HookRunner(folder.path(), PATIENCE);
    }

    /**
     * Tells what has not been told.
     *
     * @param attached what is plugged in
     * @param here the same, and who is logged in, for the engine
     * @return what was told, and what the hooks did not do
     * @throws IOException when the state folder failed; what was told is told again then
     */
    public Announced announce(List<AttachedDevice> attached, Surroundings here) throws IOException {
        try (StateFolder.Held held = folder.lockHooks()) {
            Answer<Standing> look = endpoint.look(here);
            if (!(look instanceof Answer.Done<Standing> done)) {
                return Announced.NOTHING;
            }
            List<Grant> untold = done.value().state().grants().unannounced();
            if (untold.isEmpty()) {
                return Announced.NOTHING;
            }
            List<Sentence> complaints = tell(untold, done.value(), attached);
            Answer<Standing> marked = endpoint.announced(untold);
            return marked instanceof Answer.Done ? new Announced(untold, complaints) : Announced.NOTHING;
        }
    }

    /**
     * Tells again of grants that run, since something else changed: a device came, or the computer started.
     *
     * @param grants which ones
     * @param standing how things stand
     * @param attached what is plugged in
     * @return what the hooks did not do
     */
    public List<Sentence> tellAgain(List<Grant> grants, Standing standing, List<AttachedDevice> attached) {
        return call(ON_GRANT, grants, standing, attached);
    }

    /**
     * Tells of the end of grants that the state does not show as ended: closed while the clock is behind, or gone.
     *
     * @param grants which ones
     * @param standing how things stand
     * @param attached what is plugged in
     * @return what the hooks did not do
     */
    public List<Sentence> tellEnd(List<Grant> grants, Standing standing, List<AttachedDevice> attached) {
        return call(ON_END, grants, standing, attached);
    }

    private List<Sentence> tell(List<Grant> grants, Standing standing, List<AttachedDevice> attached) {
        List<Grant> begun = grants.stream().filter(Grant::isLive).toList();
        List<Grant> ended = grants.stream().filter(grant -> !grant.isLive()).toList();
        List<Sentence> complaints = new ArrayList<>(call(ON_END, ended, standing, attached));
        complaints.addAll(call(ON_GRANT, begun, standing, attached));
        return complaints;
    }

    private List<Sentence> call(String hook, List<Grant> grants, Standing standing, List<AttachedDevice> attached) {
        return grants.stream()
                .map(grant -> hooks.call(hook, HookMessage.of(hook, grant, standing, attached)))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * What was told.
     *
     * @param grants whose beginning or end it was
     * @param complaints what the hooks did not do
     */
    public record Announced(List<Grant> grants, List<Sentence> complaints) {
        static final Announced NOTHING = new Announced(List.of(), List.of());

        /** Copies the lists. */
        public Announced {
            grants = List.copyOf(grants);
            complaints = List.copyOf(complaints);
        }
    }
}
