package dev.hallpass.core.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The conversions in which the drivers differ or lose something. */
public final class Columns {
    private Columns() {}

    /** For a {@code timestamp with time zone}: of the types for a point in time PostgreSQL's driver takes this one alone. */
    public static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * Reads a {@code timestamp with time zone} that is not null.
     *
     * @throws SQLException when the column does not exist or holds something else
     */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /**
     * Fits text of others into a column: without NUL, which PostgreSQL refuses, and cut between two characters when it
     * is longer than the column.
     *
     * @param longest what the column holds, in UTF-16 units
     */
    public static String text(String text, int longest) {
        String clean = text.replace("\0", "");
        if (clean.length() <= longest) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(longest - 1)) ? longest - 1 : longest;
        return clean.substring(0, end);
    }
}
