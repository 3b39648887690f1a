package dev.hallpass.core.audit.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Links that are not what was sealed, held until it shows what was done to them. A link whose entry fits the place of
 * another one was moved; one that fits behind the seal of another one only stands behind what was moved. Memory and work
 * are bounded: beyond so many, each further one counts as changed at once.
 */
final class Suspects {
    private static final int MOST = 200;

    private final ChainSeal seal;
    private final Consumer<Finding> findings;
    private final List<Suspect> held = new ArrayList<>();

    Suspects(ChainSeal seal, Consumer<Finding> findings) {
        this.seal = seal;
        this.findings = findings;
    }

    /**
     * One of them.
     *
     * @param place its sequence number as stored
     * @param before the seal that is stored before it
     * @param stands its own as stored
     */
    record Suspect(long place, SealValue before, Link link, String stands) {
        Finding finding(Finding.Kind kind, String sentence) {
            return new Finding(
                    kind, place, "Entry " + link.entry().id() + ", link " + place + " of the chain, " + sentence);
        }
    }

    void add(Suspect suspect) {
        if (held.size() < MOST) {
            held.add(suspect);
        } else {
            findings.accept(changed(suspect));
        }
    }

    /** How many there are in a row up to the link at a place, that one included. */
    int upTo(long place) {
        int run = 0;
        while (run < held.size() && held.get(held.size() - 1 - run).place() == place - run) {
            run++;
        }
        return run;
    }

    /** The last ones stand where nothing was: what follows them continues the chain without them. */
    void inserted(int number) {
        for (Suspect suspect : takeLast(number)) {
            findings.accept(suspect.finding(
                    Finding.Kind.INSERTED, "was inserted: the chain was sealed without it, and later links moved up."));
        }
    }

    /** The last one is as it was sealed, though behind entries that are gone. */
    void followsRemoved(int number) {
        Suspect behind = takeLast(1).get(0);
        findings.accept(new Finding(
                Finding.Kind.ENTRY_REMOVED,
                behind.place(),
                "Before entry " + behind.link().entry().id() + ", link " + behind.place() + " of the chain, "
                        + (number == 1 ? "1 entry was" : number + " entries were")
                        + " removed, and the gap was closed."));
    }

    private List<Suspect> takeLast(int number) {
        List<Suspect> last = held.subList(held.size() - number, held.size());
        List<Suspect> taken = List.copyOf(last);
        last.clear();
        return taken;
    }

    /** Tells what is left, now that the whole chain has passed. */
    void tell() {
        for (Suspect suspect : held) {
            if (!isBehindWhatMoved(suspect)) {
                findings.accept(verdict(suspect));
            }
        }
        held.clear();
    }

    private boolean isBehindWhatMoved(Suspect suspect) {
        return held.stream()
                .filter(other -> other != suspect && SealValue.isWritten(other.stands()))
                .anyMatch(other -> fits(new SealValue(other.stands()), suspect.link(), suspect.stands()));
    }

    private Finding verdict(Suspect suspect) {
        return held.stream()
                .filter(other -> other != suspect && isFrom(suspect, other))
                .findFirst()
                .map(other -> suspect.finding(
                        Finding.Kind.REORDERED, "was sealed as link " + other.place() + ": the trail was reordered."))
                .orElseGet(() -> changed(suspect));
    }

    /** Whether a link's entry was sealed in another one's place: under its own id, or under the other one's. */
    private boolean isFrom(Suspect suspect, Suspect other) {
        RawEntry moved = suspect.link().entry();
        RawEntry renamed = new RawEntry(other.link().entry().id(), moved.at(), moved.texts());
        return List.of(moved, renamed).stream()
                .map(entry -> new Link(other.link().sequence(), other.link().epoch(), entry))
                .anyMatch(link ->
                        fits(other.before(), link, other.stands()) || fits(other.before(), link, suspect.stands()));
    }

    private boolean fits(SealValue before, Link link, String stands) {
        return seal.of(before, link).filter(made -> made.hex().equals(stands)).isPresent();
    }

    private static Finding changed(Suspect suspect) {
        return suspect.finding(Finding.Kind.CHANGED, "is not what was sealed: it or its link was changed or moved.");
    }
}
