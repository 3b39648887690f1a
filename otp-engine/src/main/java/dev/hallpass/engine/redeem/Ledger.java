package dev.hallpass.engine.redeem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.universal.ChainPosition;

/**
 * What must not be opened again. Spent and revoked codes stay here for good; the code itself is never here.
 *
 * @param spent the codes that were redeemed here, universal ones not among them
 * @param revoked the codes that a sync took back
 * @param marks where the universal chains stand, for slots of which a code was redeemed here
 */
public record Ledger(List<SpentCode> spent, List<Fingerprint> revoked, List<UniversalMark> marks) {
    /** Nothing spent, nothing revoked. */
    public static final Ledger EMPTY = new Ledger(List.of(), List.of(), List.of());

    /** Keeps copies of the lists. */
    public Ledger {
        spent = List.copyOf(spent);
        revoked = List.copyOf(revoked);
        marks = List.copyOf(marks);
    }

    /** When the code was first redeemed here, by any of its names; empty when it was not. */
    Optional<Instant> firstUse(Set<Fingerprint> names) {
        return spent.stream()
                .filter(code -> names.contains(code.fingerprint()))
                .map(SpentCode::firstUse)
                .findFirst();
    }

    boolean isRevoked(Set<Fingerprint> names) {
        return revoked.stream().anyMatch(names::contains);
    }

    Ledger withSpent(SpentCode code) {
        List<SpentCode> more = new ArrayList<>(spent);
        more.add(code);
        return new Ledger(more, revoked, marks);
    }

    /** What the server knows to be redeemed here, beside what is known here. */
    Ledger withSpent(List<SpentCode> reported) {
        Set<Fingerprint> known = spent.stream().map(SpentCode::fingerprint).collect(Collectors.toSet());
        List<SpentCode> more = new ArrayList<>(spent);
        reported.stream().filter(code -> known.add(code.fingerprint())).forEach(more::add);
        return new Ledger(more, revoked, marks);
    }

    Ledger withRevoked(List<Fingerprint> received) {
        Set<Fingerprint> union = new LinkedHashSet<>(revoked);
        union.addAll(received);
        return new Ledger(spent, List.copyOf(union), marks);
    }

    /** What a code of the slot is held against: the mark of an earlier redemption, else the anchor. */
    ChainPosition mark(EndpointBundle.Chain chain, EndpointBundle.Slot slot) {
        return marks.stream()
                .filter(mark -> mark.isOf(chain.plan().chainId(), slot.slot()))
                .map(UniversalMark::position)
                .findFirst()
                .orElse(slot.anchor());
    }

    Ledger withMark(UniversalMark mark) {
        List<UniversalMark> others = new ArrayList<>(marks);
        others.removeIf(before -> before.isOf(mark.chainId(), mark.slot()));
        others.add(mark);
        return new Ledger(spent, revoked, others);
    }

    /** Without the marks of chains that no bundle names any more. */
    Ledger withMarksOf(List<EndpointBundle.Chain> chains) {
        List<UniversalMark> kept = marks.stream()
                .filter(mark ->
                        chains.stream().anyMatch(chain -> chain.plan().chainId().equals(mark.chainId())))
                .toList();
        return new Ledger(spent, revoked, kept);
    }
}
