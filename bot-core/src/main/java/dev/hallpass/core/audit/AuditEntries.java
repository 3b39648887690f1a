package dev.hallpass.core.audit;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

import dev.hallpass.core.people.Reach;

/** Port: reads the trail. */
public interface AuditEntries {
    /** The matching entries of all departments and of none: not for the eyes of a person whom a department limits. */
    default List<AuditEntry> read(AuditFilter filter) {
        return read(filter, new Reach.Everywhere());
    }

    /** The same within a reach. */
    default List<AuditEntry> read(AuditFilter filter, Reach within) {
        return page(filter, within).stream().map(Recorded::entry).toList();
    }

    /**
     * The matching entries, the newest first.
     *
     * @param within of which departments; for a person what policy says of reading the trail
     */
    List<Recorded> page(AuditFilter filter, Reach within);

    /** Hands over every matching entry, the newest first, page by page of the filter's size: memory stays as it is. */
    default void each(AuditFilter filter, Reach within, Consumer<Recorded> reader) {
        OptionalLong before = filter.before();
        List<Recorded> page;
        do {
            page = page(before.isPresent() ? filter.before(before.getAsLong()) : filter, within);
            page.forEach(reader);
            if (!page.isEmpty()) {
                before = OptionalLong.of(page.get(page.size() - 1).id());
            }
        } while (page.size() == filter.most());
    }
}
