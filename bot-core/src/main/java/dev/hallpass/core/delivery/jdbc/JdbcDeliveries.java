package dev.hallpass.core.delivery.jdbc;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.delivery.CodeDelivered;
import dev.hallpass.core.delivery.Deliveries;
import dev.hallpass.core.delivery.Delivery;
import dev.hallpass.core.delivery.DeliveryFailed;
import dev.hallpass.core.delivery.DeliveryId;
import dev.hallpass.core.delivery.DeliveryState;
import dev.hallpass.core.delivery.DeliveryWanted;
import dev.hallpass.core.issuing.Change;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.Recipient;
import dev.hallpass.core.issuing.jdbc.RecipientColumns;
import dev.hallpass.core.outbox.Event;
import dev.hallpass.core.outbox.Outbox;
import dev.hallpass.core.sql.Columns;
import dev.hallpass.core.sql.Transactions;

/** Deliveries in a table. */
final class JdbcDeliveries implements Deliveries {
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Outbox outbox;
    private final AuditTrail trail;

    JdbcDeliveries(DataSource dataSource, Outbox outbox, AuditTrail trail) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transactions = new Transactions(dataSource);
        this.outbox = outbox;
        this.trail = trail;
    }

    @Override
    public Delivery first(Issuance issuance) {
        return transactions.begin(() -> firstOf(issuance.id()).orElseGet(() -> insertFirst(issuance)));
    }

    private Optional<Delivery> firstOf(IssuanceId id) {
        return jdbc.sql("select * from delivery where first_of = :id")
                .param("id", id.value())
                .query(DeliveryRow::read)
                .optional();
    }

    private Delivery insertFirst(Issuance issuance) {
        return insert(
                issuance.id(),
                issuance.recipient(),
                Map.of("first_of", issuance.id().value()));
    }

    @Override
    public Delivery want(IssuanceId issuance, Recipient recipient, AuditEntry entry) {
        return transactions.begin(() -> {
            Delivery delivery = insert(issuance, recipient, Map.of());
            outbox.append(new DeliveryWanted(issuance.value(), delivery.id().value()));
            trail.append(entry);
            return delivery;
        });
    }

    private Delivery insert(IssuanceId issuance, Recipient recipient, Map<String, Object> more) {
        Map<String, Object> columns = new LinkedHashMap<>(more);
        columns.put("issuance_id", issuance.value());
        columns.put("state", DeliveryRow.WAITING);
        RecipientColumns.of(recipient).forEach(column -> columns.put(column.name(), column.value()));
        KeyHolder holder = new GeneratedKeyHolder();
        jdbc.sql("insert into delivery (" + String.join(", ", columns.keySet()) + ") values (:"
                        + String.join(", :", columns.keySet()) + ")")
                .params(columns)
                .update(holder, "id");
        DeliveryId id = new DeliveryId(Objects.requireNonNull(holder.getKey()).longValue());
        return new Delivery(id, issuance, recipient, new DeliveryState.Waiting(0));
    }

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        return jdbc.sql("select * from delivery where id = :id")
                .param("id", id.value())
                .query(DeliveryRow::read)
                .optional();
    }

    @Override
    public List<Delivery> of(IssuanceId issuance) {
        return jdbc.sql("select * from delivery where issuance_id = :issuance order by id")
                .param("issuance", issuance.value())
                .query(DeliveryRow::read)
                .list();
    }

    @Override
    public void attempted(DeliveryId id) {
        jdbc.sql("update delivery set attempts = attempts + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    @Override
    public Change delivered(Delivery delivery, DeliveryState.Delivered state, AuditEntry entry) {
        Event event =
                new CodeDelivered(delivery.issuance().value(), delivery.id().value());
        return settle(delivery.id(), DeliveryRow.settled(state), event, entry);
    }

    @Override
    public Change failed(Delivery delivery, DeliveryState.Failed state, AuditEntry entry) {
        Event event = new DeliveryFailed(
                delivery.issuance().value(),
                delivery.id().value(),
                state.failure().cause().name(),
                state.failure().detail());
        return settle(delivery.id(), DeliveryRow.settled(state), event, entry);
    }

    private Change settle(DeliveryId id, Map<String, Object> columns, Event event, AuditEntry entry) {
        return transactions.begin(() -> {
            if (update(id, columns) == 0) {
                return Change.KNOWN;
            }
            outbox.append(event);
            trail.append(entry);
            return Change.MADE;
        });
    }

    private int update(DeliveryId id, Map<String, Object> columns) {
        String changes = columns.keySet().stream()
                .map(column -> column + " = :" + column)
                .collect(Collectors.joining(", "));
        return jdbc.sql("update delivery set " + changes + " where id = :id and state = :waiting")
                .params(columns)
                .param("id", id.value())
                .param("waiting", DeliveryRow.WAITING)
                .update();
    }

    @Override
    public void redacted(DeliveryId id, Instant at) {
        jdbc.sql("update delivery set redacted_at = :at where id = :id")
                .param("at", Columns.time(at))
                .param("id", id.value())
                .update();
    }
}
