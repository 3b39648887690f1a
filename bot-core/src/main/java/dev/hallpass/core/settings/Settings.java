package dev.hallpass.core.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.PersonId;

/** Port: what is chosen now, the same for every replica at once: each answer is read anew. */
public interface Settings {
    /** The organisation's value, else the default; also where the stored text is none that this release can read. */
    <T> T value(Setting<T> setting);

    /** The department's own value, else the organisation's. */
    <T> T value(Setting<T> setting, Optional<Department> of);

    /** Everything that was ever chosen, as it stands now: the organisation's first, then by department. */
    List<Choice> choices();

    /**
     * Stores the value and the audit entry together, or neither; nothing at all when it is so already.
     *
     * @param entry gets what was stored before, as written; empty where nothing was
     * @return what was stored before
     */
    <T> Optional<String> change(Wish<T> wish, Function<Optional<String>, AuditEntry> entry);

    /** The same for the organisation, with an entry that needs not say what was before. */
    default <T> void change(Setting<T> setting, T value, PersonId by, AuditEntry entry) {
        change(new Wish<>(setting, Optional.empty(), Optional.of(value), by), before -> entry);
    }
}
