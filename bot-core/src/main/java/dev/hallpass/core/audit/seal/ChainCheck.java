package dev.hallpass.core.audit.seal;

import java.util.Optional;
import java.util.function.Consumer;

import dev.hallpass.engine.key.KeyEpoch;

/**
 * Walks along the chain. Each link is held against the seal that is stored before it, so that one changed row is one
 * finding and what follows is still checked; only where a seal itself was overwritten the right one takes its place.
 */
final class ChainCheck {
    private final ChainSeal seal;
    private final Consumer<Finding> findings;
    private long last;
    private SealValue stored = SealValue.NONE;
    private SealValue right = SealValue.NONE;

    ChainCheck(ChainSeal seal, Consumer<Finding> findings) {
        this.seal = seal;
        this.findings = findings;
    }

    void pass(StoredSeal link) {
        if (link.sequence() != last + 1) {
            missing(link);
        }
        Optional<SealValue> expected = expected(link);
        last = link.sequence();
        stored = SealValue.isWritten(link.seal()) ? new SealValue(link.seal()) : expected.orElse(SealValue.NONE);
        right = expected.orElse(stored);
    }

    /** Where the stored chain ends. */
    Head end() {
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
                .map(number -> new Link(stands.sequence(), new KeyEpoch(number), entry));
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
        if (!afterRight.hex().equals(stands.seal())) {
            add(Finding.Kind.CHANGED, stands, "is not what was sealed: it or its link was changed or moved.");
        }
        return afterRight;
    }

    private void add(Finding.Kind kind, StoredSeal link, String sentence) {
        String named = "Entry " + link.entryId() + ", link " + link.sequence() + " of the chain, ";
        findings.accept(new Finding(kind, link.sequence(), named + sentence));
    }
}
