package dev.hallpass.engine.terms;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A trespasser: only there to be refused. */
public final class EngineKnowsALibrary {
    final Logger log = LoggerFactory.getLogger("engine");
}
