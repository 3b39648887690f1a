package dev.hallpass.core.issuing.jdbc;

import java.util.OptionalInt;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.issuing.KeyChoice;
import dev.hallpass.engine.code.Contents;
import dev.hallpass.engine.issue.Draft;
import dev.hallpass.engine.issue.Serials;
import dev.hallpass.engine.key.KeyEpoch;

/**
 * Counts serials up in one row for each set of terms. The row stays locked to the end of the caller's transaction, so that
 * replicas wait for each other, and a serial of a transaction that failed is given to the next.
 */
final class JdbcSerials implements Serials {
    private final JdbcClient jdbc;

    JdbcSerials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public OptionalInt take(Draft draft, KeyEpoch epoch, int generation) {
        TermsKey key = TermsKey.of(draft, new KeyChoice(epoch, generation));
        int all = all(draft);
        int counted = jdbc.sql("update issuance_serial set given = given + 1 where terms_key = :key and given < :all")
                .param("key", key.hex())
                .param("all", all)
                .update();
        int given = given(key);
        if (counted == 0 && given == all) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(counted == 1 ? given - 1 : first(key));
    }

    int left(Draft draft, KeyChoice key) {
        return all(draft) - given(TermsKey.of(draft, key));
    }

    private int given(TermsKey key) {
        return jdbc.sql("select given from issuance_serial where terms_key = :key")
                .param("key", key.hex())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Fails on a duplicate key when another replica was first; the caller begins anew. */
    private int first(TermsKey key) {
        jdbc.sql("insert into issuance_serial (terms_key, given) values (:key, 1)")
                .param("key", key.hex())
                .update();
        return 0;
    }

    private static int all(Draft draft) {
        return Contents.serials(draft.terms().validity());
    }
}
