package dev.hallpass.engine.terms;

import java.util.Optional;

/**
 * Where a code is good: on one computer, for one user, or for one user on one computer.
 *
 * @param computer the computer that the code names, if it names one
 * @param user the user that the code names, if it names one
 */
public record Binding(Optional<ComputerId> computer, Optional<UserName> user) {
    /** @throws IllegalArgumentException when neither a computer nor a user is named */
    public Binding {
        if (computer.isEmpty() && user.isEmpty()) {
            throw new IllegalArgumentException("A code must name a computer, a user, or both.");
        }
    }

    /** Good on this computer, whoever works there. */
    public static Binding toComputer(ComputerId computer) {
        return new Binding(Optional.of(computer), Optional.empty());
    }

    /** Good for this user, once on each computer that the user is assigned to. */
    public static Binding toUser(UserName user) {
        return new Binding(Optional.empty(), Optional.of(user));
    }

    /** Good for this user on this computer alone. */
    public static Binding toBoth(ComputerId computer, UserName user) {
        return new Binding(Optional.of(computer), Optional.of(user));
    }
}
