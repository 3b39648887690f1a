package dev.hallpass.core.limits;

/** The store of limits, marks and sessions cannot be asked now; whoever catches it refuses in words. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(Throwable cause) {
        super("the session store cannot be reached", cause);
    }
}
