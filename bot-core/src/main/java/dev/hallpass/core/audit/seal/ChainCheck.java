package dev.hallpass.core.audit.seal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

import dev.hallpass.engine.key.KeyEpoch;

/**
 * Walks along the chain. Each link is held against the seal that is stored before it, so that one changed row is one
 * finding and what follows is still checked; only where a seal itself was overwritten the right one takes its place.
 * Where links were put in or taken out and the others renumbered, the walk finds its way back to what was sealed.
 */
final class ChainCheck {
    private static final int MOST_INSERTED = 16;
    private static final int MOST_REMOVED = 64;

    private final ChainSeal seal;
    private final Consumer<Finding> findings;
    private final Suspects suspects;
    private final Deque<SealValue> earlier = new ArrayDeque<>();
    private long last;
    private long shift;
    private boolean behindGap;
    private SealValue stored = SealValue.NONE;
    private SealValue right = SealValue.NONE;

    ChainCheck(ChainSeal seal, Consumer<Finding> findings) {
        this.seal = seal;
        this.findings = findings;
        this.suspects = new Suspects(seal, findings);
    }

    /** Behind a gap the seal before is gone, and with it what the first link could be held against: the gap is told. */
    void pass(StoredSeal link) {
        behindGap = link.sequence() != last + 1;
        if (behindGap) {
            missing(link);
        }
        Optional<SealValue> expected = expected(link);
        earlier.addFirst(stored);
        if (earlier.size() > MOST_INSERTED) {
            earlier.removeLast();
        }
        last = link.sequence();
        stored = SealValue.isWritten(link.seal()) ? new SealValue(link.seal()) : expected.orElse(SealValue.NONE);
        right = expected.orElse(stored);
    }

    /** Where the stored chain ends; tells what was held back. */
    Head end() {
        suspects.tell();
        return new Head(last, stored);
    }

    private void missing(StoredSeal link) {
        long first = last + 1;
        long behind = link.sequence() - 1;
        String sentence;
        if (link.sequence() <= last) {
            sentence = "Link " + link.sequence() + " of the chain stands where none can.";
        } else if (first == behind) {
            sentence = "Link " + first + " of the chain is missing, with the entry that it sealed.";
        } else {
            sentence = "Links " + first + " to " + behind + " of the chain are missing, with the entries they sealed.";
        }
        findings.accept(new Finding(Finding.Kind.SEALS_REMOVED, first, sentence));
    }

    /** The seal that the link should have; where that cannot be said, a finding says why. */
    private Optional<SealValue> expected(StoredSeal stands) {
        if (stands.entry().isEmpty()) {
            add(Finding.Kind.ENTRY_REMOVED, stands, "was removed.");
            return Optional.empty();
        }
        RawEntry entry = stands.entry().get();
        Optional<Link> link = Optional.of(stands.epoch())
                .filter(number -> number >= KeyEpoch.FIRST.value())
                .map(number -> new Link(stands.sequence() + shift, new KeyEpoch(number), entry));
        Optional<SealValue> made = link.flatMap(known -> seal.of(stored, known));
        if (made.isEmpty()) {
            add(
                    Finding.Kind.UNKNOWN_EPOCH,
                    stands,
                    "names the key epoch " + stands.epoch() + ", whose master secret is not here.");
            return Optional.empty();
        }
        return Optional.of(compared(stands, made.get(), link.get()));
    }

    private SealValue compared(StoredSeal stands, SealValue afterStored, Link link) {
        if (afterStored.hex().equals(stands.seal())) {
            return afterStored;
        }
        SealValue afterRight = seal.of(right, link).orElseThrow();
        if (afterRight.hex().equals(stands.seal())) {
            return afterRight;
        }
        if (behindGap || isFoundAgain(stands, link)) {
            return SealValue.isWritten(stands.seal()) ? new SealValue(stands.seal()) : afterRight;
        }
        suspects.add(new Suspects.Suspect(stands.sequence(), stored, link, stands.seal()));
        return afterRight;
    }

    /** Whether the link continues the chain with the suspects before it left out, or as one that was renumbered. */
    private boolean isFoundAgain(StoredSeal stands, Link link) {
        int run = suspects.upTo(stands.sequence() - 1);
        int inserted = 0;
        for (SealValue before : earlier) {
            inserted++;
            if (inserted <= run && fits(before, moved(link, -inserted), stands)) {
                suspects.inserted(inserted);
                shift -= inserted;
                return true;
            }
        }
        for (int removed = 1; run == 1 && removed <= MOST_REMOVED; removed++) {
            if (fits(stored, moved(link, removed), stands)) {
                suspects.followsRemoved(removed);
                shift += removed;
                return true;
            }
        }
        return false;
    }

    private static Link moved(Link link, int by) {
        return new Link(link.sequence() + by, link.epoch(), link.entry());
    }

    private boolean fits(SealValue before, Link link, StoredSeal stands) {
        return seal.of(before, link)
                .filter(made -> made.hex().equals(stands.seal()))
                .isPresent();
    }

    private void add(Finding.Kind kind, StoredSeal link, String sentence) {
        String named = "Entry " + link.entryId() + ", link " + link.sequence() + " of the chain, ";
        findings.accept(new Finding(kind, link.sequence(), named + sentence));
    }
}
