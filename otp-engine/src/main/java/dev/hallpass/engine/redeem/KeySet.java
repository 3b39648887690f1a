package dev.hallpass.engine.redeem;

import java.util.List;
import java.util.Optional;

import dev.hallpass.engine.key.ComputerKey;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.key.ReceiptKey;
import dev.hallpass.engine.key.UserKey;
import dev.hallpass.engine.terms.UserName;

/**
 * The keys that an endpoint got in one epoch: its own two, and those of the users assigned to it.
 *
 * @param epoch which one
 * @param computerKey for codes that name this computer
 * @param receiptKey for receipts and fingerprints
 * @param users one entry a user
 */
public record KeySet(KeyEpoch epoch, ComputerKey computerKey, ReceiptKey receiptKey, List<Assigned> users) {

    /**
     * A user whom an administrator assigned to this computer.
     *
     * @param user who
     * @param key for codes that name this user alone
     */
    public record Assigned(UserName user, UserKey key) {}

    /** Keeps a copy of the list. */
    public KeySet {
        users = List.copyOf(users);
    }

    /** The key of a user; empty where the user is not assigned here. */
    Optional<UserKey> keyOf(UserName user) {
        return users.stream()
                .filter(assigned -> assigned.user().equals(user))
                .map(Assigned::key)
                .findFirst();
    }

    /** The same keys, with these users' alone. */
    KeySet withUsers(List<Assigned> others) {
        return new KeySet(epoch, computerKey, receiptKey, others);
    }
}
