package dev.hallpass.core.keys.file;

/** Hallpass cannot start without its master secrets; the message is for operators: which file, what is wrong, what to do. */
public final class KeysUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeysUnavailable(String message) {
        super(message);
    }

    KeysUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
