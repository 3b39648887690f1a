package dev.hallpass.core.people.account;

/** One delivery of one happening on a platform; the same trigger, event or activity has the same id. */
public record EventId(Platform platform, String workspace, String id) {}
