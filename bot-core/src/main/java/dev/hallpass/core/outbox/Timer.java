package dev.hallpass.core.outbox;

import java.time.Duration;

/**
 * Work that comes round, done by one replica at a time: when that one dies, another does it. An exception is logged, and
 * the work comes round again.
 *
 * @param name stable: it is stored
 * @param pause between the end of one round and the begin of the next, at least a second
 */
public record Timer(String name, Duration pause, Runnable work) {}
