package dev.hallpass.core.limits;

import dev.hallpass.core.people.account.Platform;

/** One delivery of one happening on a platform; the same trigger, event or activity has the same id. */
public record EventId(Platform platform, String workspace, String id) {}
