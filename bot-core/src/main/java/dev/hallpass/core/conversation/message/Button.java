package dev.hallpass.core.conversation.message;

import java.util.Optional;

/**
 * @param action its name, such as {@code code.revoke}
 * @param value an id, never a right or a secret
 * @param question asked before it acts
 */
public record Button(String action, String label, String value, Look look, Optional<String> question) {
    public Button(String action, String label, String value) {
        this(action, label, value, Look.PLAIN, Optional.empty());
    }

    /** How it looks. */
    public enum Look {
        PLAIN,
        PRIMARY,
        DANGER
    }
}
