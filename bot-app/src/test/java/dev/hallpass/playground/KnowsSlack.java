package dev.hallpass.playground;

import com.slack.api.bolt.App;

/** A trespasser: only there to be refused. */
public final class KnowsSlack {
    final Class<?> sdk = App.class;
}
