package dev.hallpass.core.outbox;

/**
 * Something that happened, named in the past tense. Records of plain values; stored as JSON under their simple name, so
 * both stay readable for the releases to come. Never holds a code, key or token.
 */
public interface Event {}
