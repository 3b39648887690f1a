package dev.hallpass.core.requests;

import dev.hallpass.core.outbox.Event;

/** As many people approved as had to; the code is to be issued. */
public record RequestApproved(long request) implements Event {}
