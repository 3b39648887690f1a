package dev.hallpass.core.universal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.hallpass.core.people.PersonId;
import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.key.ReceiptKey;

/** Tells whose showing a redeemed universal code came from. Only codes that were shown are computed and compared. */
public final class RecogniseUniversal {
    /** An endpoint takes the code of the period before, and its clock and zone may be a day away. */
    private static final int PERIODS_BACK = 2;

    private final Chains chains;
    private final Showings showings;
    private final UniversalCodes codes;
    private final ChainInUse inUse;

    public RecogniseUniversal(Chains chains, Showings showings, UniversalCodes codes, ChainInUse inUse) {
        this.chains = chains;
        this.showings = showings;
        this.codes = codes;
        this.inUse = inUse;
    }

    /**
     * Looks the showing up.
     *
     * @param keys the receipt keys of the endpoint, by any epoch that it may use
     * @param slot as reported, 0 to 15
     * @param at when it was redeemed, by the endpoint's clock
     * @return empty when no code that was shown then has this fingerprint: it is forged
     */
    public Optional<ShownTo> recognise(List<ReceiptKey> keys, Fingerprint fingerprint, int slot, Instant at) {
        return chains.all().stream()
                .flatMap(chain -> shown(chain, slot, at))
                .filter(candidate -> matches(candidate, keys, fingerprint))
                .findFirst()
                .map(this::shownTo);
    }

    private Stream<Candidate> shown(Chain chain, int slot, Instant at) {
        long around = chain.plan().period(LocalDate.ofInstant(at, inUse.zone()));
        int period = (int) Math.max(-1, Math.min(around, chain.plan().steps()));
        return showings.holdings(chain.plan().chainId(), slot, period - PERIODS_BACK, period + 1).stream()
                .map(holding -> new Candidate(chain, holding));
    }

    private boolean matches(Candidate candidate, List<ReceiptKey> keys, Fingerprint fingerprint) {
        Optional<OfflineCode> code = codes.of(
                candidate.chain(),
                candidate.holding().slot(),
                candidate.holding().period());
        return code.isPresent()
                && keys.stream().anyMatch(key -> Fingerprint.of(key, code.get()).equals(fingerprint));
    }

    private ShownTo shownTo(Candidate candidate) {
        Holding holding = candidate.holding();
        LocalDate day = candidate
                .chain()
                .plan()
                .startDay()
                .plusDays((long) holding.period() * candidate.chain().plan().periodDays());
        return new ShownTo(holding.person(), holding.slot(), day);
    }

    private record Candidate(Chain chain, Holding holding) {}

    /**
     * Whose code it was.
     *
     * @param day the first day on which it was the present one
     */
    public record ShownTo(PersonId person, int slot, LocalDate day) {}
}
