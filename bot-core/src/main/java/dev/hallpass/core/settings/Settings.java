package dev.hallpass.core.settings;

import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.people.PersonId;

/** Port: what is chosen now, the same for every replica at once. */
public interface Settings {
    /** The chosen value, else the default; also where the stored text is none that this release can read. */
    <T> T value(Setting<T> setting);

    /** Stores the value and the audit entry together, or neither. */
    <T> void change(Setting<T> setting, T value, PersonId by, AuditEntry entry);
}
