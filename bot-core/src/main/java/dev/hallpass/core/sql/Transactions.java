package dev.hallpass.core.sql;

import java.util.Objects;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that begin anew when another replica was first with the same row; what they do looks before it writes, so
 * that the next attempt finds what the other has written.
 */
public final class Transactions {
    private static final int ATTEMPTS = 10;

    private final TransactionTemplate template;

    public Transactions(DataSource dataSource) {
        this.template = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** Joins the running transaction of the data source, where there is one. */
    public <T> T begin(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(template.execute(status -> work.get()));
            } catch (DuplicateKeyException | ConcurrencyFailureException clash) {
                if (attempt == ATTEMPTS) {
                    throw clash;
                }
            }
        }
    }
}
