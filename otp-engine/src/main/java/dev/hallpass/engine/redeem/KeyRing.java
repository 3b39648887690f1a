package dev.hallpass.engine.redeem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.hallpass.engine.redeem.KeySet.Assigned;
import dev.hallpass.engine.terms.UserName;

/**
 * The keys that a code is tried under ({@code code-format.md}, section 2, "Epochs").
 *
 * @param current what the last sync brought
 * @param previous the keys before, until a sync has confirmed the current ones
 */
public record KeyRing(KeySet current, Optional<KeySet> previous) {

    /** The current keys, then the ones before. */
    public List<KeySet> sets() {
        return Stream.concat(Stream.of(current), previous.stream()).toList();
    }

    /** Every user assigned here, each once. */
    List<UserName> users() {
        return sets().stream()
                .flatMap(set -> set.users().stream())
                .map(Assigned::user)
                .distinct()
                .toList();
    }

    /**
     * The keys after a sync. What it replaces is kept, as is a user's key that it replaces: the server does not know
     * yet that the new ones arrived. A sync that brings the same again confirms them, and what was kept is dropped.
     */
    KeyRing replacedBy(KeyRing received) {
        if (received.current.epoch().equals(current.epoch())) {
            List<Assigned> kept = replacedUsers(received.current);
            return kept.isEmpty() ? received : received.keeping(current, kept);
        }
        return received.keeping(current, stillAssigned(received.current));
    }

    private KeyRing keeping(KeySet before, List<Assigned> kept) {
        if (previous.isEmpty()) {
            return new KeyRing(current, Optional.of(before.withUsers(kept)));
        }
        KeySet sent = previous.get();
        List<Assigned> users = new ArrayList<>(sent.users());
        kept.stream().filter(user -> sent.keyOf(user.user()).isEmpty()).forEach(users::add);
        return new KeyRing(current, Optional.of(sent.withUsers(users)));
    }

    private List<Assigned> replacedUsers(KeySet received) {
        return current.users().stream()
                .filter(user -> received.keyOf(user.user())
                        .filter(key -> !key.equals(user.key()))
                        .isPresent())
                .toList();
    }

    private List<Assigned> stillAssigned(KeySet received) {
        return current.users().stream()
                .filter(user -> received.keyOf(user.user()).isPresent())
                .toList();
    }
}
