package dev.hallpass.core.sql;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that cannot be asked from any other failure. */
public final class DatabaseOutage {
    private DatabaseOutage() {}

    /** Whether the failure, or what caused it, means that the database cannot be reached now. */
    public static boolean isOne(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, DatabaseOutage::cause)
                .limit(20)
                .anyMatch(DatabaseOutage::says);
    }

    /** Of a roll-back over a connection that is lost the cause is not the loss, but what was to be rolled back. */
    private static @Nullable Throwable cause(Throwable failure) {
        return failure instanceof TransactionSystemException rollback && rollback.getApplicationException() != null
                ? rollback.getApplicationException()
                : failure.getCause();
    }

    private static boolean says(Throwable failure) {
        return failure instanceof CannotGetJdbcConnectionException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException;
    }
}
