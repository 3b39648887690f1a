package dev.hallpass.engine.universal;

/** What came of holding a universal code against a mark. */
public sealed interface Advance {

    /**
     * The code is right.
     *
     * @param mark what the endpoint must hold from now on; the same as before where it cannot move
     */
    record Right(ChainPosition mark) implements Advance {}

    /** The code is neither this period's nor the one before's, or these lie not below the mark: a wrong code. */
    record NotRight() implements Advance {}
}
