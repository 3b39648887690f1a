package dev.hallpass.core.conversation.command;

import java.time.ZoneId;
import java.util.Optional;

import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;

/** The terms of a command as typed: names are not looked up yet, times have no zone yet. */
public record TypedTerms(
        Optional<String> computer,
        Optional<String> user,
        Optional<PresetDuration> during,
        TypedInterval interval,
        Optional<RedeemWindow> within,
        Optional<String> because,
        Optional<Reader> reader) {
    /** Nothing said yet. */
    public static final TypedTerms NONE = new TypedTerms(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new TypedInterval(Optional.empty(), Optional.empty(), Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Fixed times as typed; an end alone means from now. */
    public record TypedInterval(Optional<TypedTime> from, Optional<TypedTime> until, Optional<ZoneId> zone) {
        /** Whether fixed times were given at all. */
        public boolean given() {
            return from.isPresent() || until.isPresent();
        }
    }

    /** Who shall read the code. */
    public sealed interface Reader {
        record ByMessage(PersonRef.Mention to) implements Reader {}

        /** @param address empty: the user's registered one, else the issuer's own */
        record ByEmail(Optional<EmailAddress> address) implements Reader {}
    }
}
