package dev.hallpass.core.issuing.jdbc;

import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.outbox.Outbox;

/** What is written beside the state, in the same transaction. */
record Promises(Outbox outbox, AuditTrail trail) {}
