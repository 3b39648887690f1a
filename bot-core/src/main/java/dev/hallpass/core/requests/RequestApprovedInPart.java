package dev.hallpass.core.requests;

import dev.hallpass.core.outbox.Event;

/** One of the people who must approve did, and others are still to. */
public record RequestApprovedInPart(long request, String by) implements Event {}
