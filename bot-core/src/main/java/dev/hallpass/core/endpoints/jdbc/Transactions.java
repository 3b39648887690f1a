package dev.hallpass.core.endpoints.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.outbox.Event;
import dev.hallpass.core.outbox.Outbox;

/** One transaction for a change, its events and its audit entry; tried again where two of them got in each other's way. */
final class Transactions {
    private static final int MOST_TRIES = 4;

    private final TransactionTemplate template;
    private final Outbox outbox;
    private final AuditTrail trail;

    Transactions(DataSource dataSource, Outbox outbox, AuditTrail trail) {
        this.template = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.outbox = outbox;
        this.trail = trail;
    }

    <T> T once(Supplier<T> change) {
        return template.execute(status -> change.get());
    }

    /** For changes that do the same a second time: two computers may report one new device at once. */
    void untilDone(Runnable change) {
        for (int tries = 1; ; tries++) {
            try {
                template.executeWithoutResult(status -> change.run());
                return;
            } catch (ConcurrencyFailureException | DataIntegrityViolationException inTheWay) {
                if (tries == MOST_TRIES) {
                    throw inTheWay;
                }
            }
        }
    }

    void tell(List<Event> events, Optional<AuditEntry> entry) {
        events.forEach(outbox::append);
        entry.ifPresent(trail::append);
    }
}
