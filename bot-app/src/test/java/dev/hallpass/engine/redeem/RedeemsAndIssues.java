package dev.hallpass.engine.redeem;

import dev.hallpass.engine.issue.Issuer;

/** A trespasser: only there to be refused. */
public final class RedeemsAndIssues {
    final Class<?> issuer = Issuer.class;
}
