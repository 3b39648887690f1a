package dev.hallpass.core.keys.jdbc;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.keys.file.Dependents;

/** Looks whether new master secrets would harm anybody. */
public final class StoredDependents {
    private StoredDependents() {}

    /** What the database knows now. */
    public static Dependents in(DataSource database) {
        boolean some = JdbcClient.create(database)
                .sql("select exists (select 1 from computer) or exists (select 1 from issuance)")
                .query(Boolean.class)
                .single();
        return some ? Dependents.SOME : Dependents.NONE;
    }
}
