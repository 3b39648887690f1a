package dev.hallpass.core.delivery.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.hallpass.core.delivery.CarryingMessage;
import dev.hallpass.core.delivery.Delivery;
import dev.hallpass.core.delivery.DeliveryId;
import dev.hallpass.core.delivery.DeliveryState;
import dev.hallpass.core.delivery.Failure;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.jdbc.RecipientColumns;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.core.sql.Columns;

/** A delivery as columns, and back. */
final class DeliveryRow {
    static final String WAITING = "WAITING";
    private static final String DELIVERED = "DELIVERED";
    private static final String FAILED = "FAILED";

    private DeliveryRow() {}

    static Map<String, Object> settled(DeliveryState.Delivered state) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("state", DELIVERED);
        columns.put("settled_at", Columns.time(state.at()));
        state.carrier().ifPresent(carrier -> {
            columns.put("carrier_platform", carrier.platform().name());
            columns.put("carrier_workspace", carrier.workspace());
            columns.put("carrier_channel", carrier.channel());
            columns.put("carrier_message", carrier.message());
        });
        return columns;
    }

    static Map<String, Object> settled(DeliveryState.Failed state) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("state", FAILED);
        columns.put("settled_at", Columns.time(state.at()));
        columns.put("cause", state.failure().cause().name());
        columns.put("detail", state.failure().detail());
        return columns;
    }

    static Delivery read(ResultSet row, int number) throws SQLException {
        return new Delivery(
                new DeliveryId(row.getLong("id")),
                new IssuanceId(row.getLong("issuance_id")),
                RecipientColumns.read(row),
                state(row));
    }

    private static DeliveryState state(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return switch (state) {
            case WAITING -> new DeliveryState.Waiting(row.getInt("attempts"));
            case DELIVERED ->
                new DeliveryState.Delivered(Columns.instant(row, "settled_at"), carrier(row), redactedAt(row));
            case FAILED -> new DeliveryState.Failed(Columns.instant(row, "settled_at"), failure(row));
            default -> throw new IllegalStateException("no delivery is " + state);
        };
    }

    private static Failure failure(ResultSet row) throws SQLException {
        return new Failure(Failure.Cause.valueOf(row.getString("cause")), row.getString("detail"));
    }

    private static Optional<CarryingMessage> carrier(ResultSet row) throws SQLException {
        String platform = row.getString("carrier_platform");
        return platform == null
                ? Optional.empty()
                : Optional.of(new CarryingMessage(
                        Platform.valueOf(platform),
                        row.getString("carrier_workspace"),
                        row.getString("carrier_channel"),
                        row.getString("carrier_message")));
    }

    private static Optional<Instant> redactedAt(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("redacted_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
