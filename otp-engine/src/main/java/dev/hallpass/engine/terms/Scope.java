package dev.hallpass.engine.terms;

/** What a code opens ({@code code-format.md}, section 3). */
public enum Scope {
    /** One device, named by its device code. */
    DEVICE,
    /** Every device that can be attached. */
    ALL_DEVICES,
    /** Every file transfer. */
    ALL_FILE_TRANSFERS,
    /** The transfer counter starts again at zero; always for 30 minutes. */
    TRANSFER_LIMIT_RESET,
    /** Everything, by today's universal code. Names a grant only: {@link Terms} refuses it. */
    UNIVERSAL
}
