package dev.hallpass.core.registry.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.ComputerName;
import dev.hallpass.core.registry.Device;
import dev.hallpass.core.registry.EndUser;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;

/** Rows of the registry's tables as its types, and instants as the database takes them. */
final class Rows {
    private Rows() {}

    static Computer computer(ResultSet row, Instant now) throws SQLException {
        return new Computer(
                new ComputerId(row.getString("id")),
                new ComputerName(row.getString("name")),
                Optional.ofNullable(row.getString("department")).map(Department::new),
                DayZone.of(row).at(now),
                new KeyEpoch(row.getInt("epoch")),
                instant(row, "last_seen").orElseThrow(),
                row.getObject("retired_at") != null);
    }

    static EndUser endUser(ResultSet row) throws SQLException {
        return new EndUser(
                new UserName(row.getString("name")),
                Optional.ofNullable(row.getString("department")).map(Department::new),
                Optional.ofNullable(row.getString("email")).map(EmailAddress::new),
                row.getInt("generation"));
    }

    static Device device(ResultSet row) throws SQLException {
        return new Device(
                new DeviceCode(row.getString("code")),
                row.getString("name"),
                row.getString("vid"),
                row.getString("pid"),
                row.getString("serial"),
                Optional.ofNullable(row.getString("last_computer")).map(ComputerId::new),
                instant(row, "last_seen").orElseThrow());
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable String text(Optional<Department> department) {
        return department.map(Department::name).orElse(null);
    }

    static @Nullable String key(Optional<Department> department) {
        return department.map(Department::key).orElse(null);
    }

    /**
     * By which zone a computer's day goes: one that changes at a sync applies from the end of that day, here as on the
     * endpoint ({@code code-format.md}, section 4).
     */
    record DayZone(ZoneId zone, Optional<ZoneId> next, Instant from) {
        static DayZone of(ResultSet row) throws SQLException {
            return new DayZone(
                    ZoneId.of(row.getString("zone")),
                    Optional.ofNullable(row.getString("next_zone")).map(ZoneId::of),
                    instant(row, "next_zone_from").orElse(Instant.MAX));
        }

        ZoneId at(Instant now) {
            return now.isBefore(from) ? zone : next.orElse(zone);
        }

        ZoneId reported() {
            return next.orElse(zone);
        }

        DayZone changedTo(ZoneId reported, Instant now) {
            ZoneId present = at(now);
            if (reported.equals(present)) {
                return new DayZone(present, Optional.empty(), Instant.MAX);
            }
            Instant endOfDay = now.atZone(present)
                    .toLocalDate()
                    .plusDays(1)
                    .atStartOfDay(present)
                    .toInstant();
            return new DayZone(present, Optional.of(reported), endOfDay);
        }
    }
}
