package dev.hallpass.core.audit.syslog;

/** Port: how far each target has been sent the trail. */
public interface Forwarding {
    /** The last link that was sent there; 0 before the first. */
    long sentTo(SyslogTarget target);

    /** Moves on; of two replicas that sent the same links, the further one stays. */
    void sent(SyslogTarget target, long sequence);
}
