package dev.hallpass.core.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseOutageTest {
    @Test
    void whatIsCausedByALostConnectionIsAnOutage() {
        assertThat(DatabaseOutage.isOne(new IllegalStateException(new SQLTransientConnectionException())))
                .isTrue();
        assertThat(DatabaseOutage.isOne(new IllegalStateException(new SQLException("duplicate key"))))
                .isFalse();
    }

    @Test
    void aRollBackThatFailedIsJudgedByWhatWasToBeRolledBack() {
        assertThat(DatabaseOutage.isOne(rolledBack(new DataAccessResourceFailureException("terminated"))))
                .isTrue();
        assertThat(DatabaseOutage.isOne(rolledBack(new IllegalStateException("a bug"))))
                .isFalse();
    }

    private static TransactionSystemException rolledBack(RuntimeException because) {
        TransactionSystemException failed =
                new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        failed.initApplicationException(because);
        return failed;
    }
}
