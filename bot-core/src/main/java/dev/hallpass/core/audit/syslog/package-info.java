/** Forwards the sealed trail to a SIEM: RFC 5424 messages over TLS as RFC 5425 frames them, each at least once. */
@NullMarked
package dev.hallpass.core.audit.syslog;

import org.jspecify.annotations.NullMarked;
