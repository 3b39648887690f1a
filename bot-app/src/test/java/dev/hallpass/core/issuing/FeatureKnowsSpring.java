package dev.hallpass.core.issuing;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A trespasser: only there to be refused. */
public final class FeatureKnowsSpring {
    final Class<?> technology = JdbcClient.class;
}
