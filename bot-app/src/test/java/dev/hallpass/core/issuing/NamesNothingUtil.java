package dev.hallpass.core.issuing;

/** A trespasser: only there to be refused. */
public final class NamesNothingUtil {}
