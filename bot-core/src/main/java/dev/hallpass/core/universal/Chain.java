package dev.hallpass.core.universal;

import java.time.Instant;
import java.util.Optional;

import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.universal.ChainPlan;

/**
 * A universal chain as stored.
 *
 * @param number counts the chains of this organisation from 1
 * @param epoch whose master secret its seeds come from
 * @param readyAt when the last of its anchors was there; before that nobody uses it
 */
public record Chain(int number, KeyEpoch epoch, ChainPlan plan, Optional<Instant> readyAt) {}
