package dev.hallpass.engine.issue;

import dev.hallpass.engine.redeem.Redeemer;

/** A trespasser: only there to be refused. */
public final class IssuesAndRedeems {
    final Class<?> redeemer = Redeemer.class;
}
