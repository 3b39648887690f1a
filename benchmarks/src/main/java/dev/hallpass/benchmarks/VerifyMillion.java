package dev.hallpass.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.audit.jdbc.AuditStore;
import dev.hallpass.core.audit.seal.SealTrail;
import dev.hallpass.core.audit.seal.Seals;
import dev.hallpass.core.audit.seal.VerifyReport;
import dev.hallpass.core.audit.seal.VerifyTrail;
import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.core.keys.file.EnvironmentKeys;

/**
 * Fills an H2 file with audit entries, seals them and verifies them once. Run it with a small heap: what it needs does
 * not grow with the number of entries.
 */
public final class VerifyMillion {
    private static final int MILLION = 1_000_000;
    private static final long MEBIBYTE = 1 << 20;
    private static final String FILL = """
        insert into audit_entry (at, actor_kind, actor_id, act, subject, outcome, justification, origin)
        select timestamp with time zone '2026-01-01 00:00:00+00' + x * interval '13' second, 'HUMAN',
            '00000000-0000-4000-8000-000000000001', 'ISSUE_CODE', 'issuance ' || x, 'done', 'trade fair ' || x,
            'slack T1 C1' from system_range(1, ?)
        """;

    private VerifyMillion() {}

    /** @param arguments how many entries; a million where nothing is said */
    public static void main(String[] arguments) throws IOException {
        int entries = arguments.length == 0 ? MILLION : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("hallpass-benchmark");
        DataSource database = database(folder);
        JdbcClient.create(database).sql(FILL).param(entries).update();
        MasterSecrets secrets = EnvironmentKeys.read("1:" + "00".repeat(32));
        Seals seals = AuditStore.seals(database);
        long began = System.nanoTime();
        new SealTrail(seals, secrets, head -> {}, Clock.systemUTC()).run();
        PrintStream out = System.out;
        out.printf(Locale.ROOT, "Sealed %d entries in %.1f s%n", entries, (System.nanoTime() - began) / 1e9);
        peaks();
        new VerifyReport(new VerifyTrail(seals, secrets), out).run(Optional.empty());
        out.printf(Locale.ROOT, "Heap: %d MiB at its peak, of %d MiB%n", peaks(), heap());
        JdbcClient.create(database).sql("shutdown").update();
    }

    private static DataSource database(Path folder) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve("audit") + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    /** The peak since the last call, in MiB. */
    private static long peaks() {
        long bytes = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                bytes += pool.getPeakUsage().getUsed();
                pool.resetPeakUsage();
            }
        }
        return bytes / MEBIBYTE;
    }

    private static long heap() {
        return Runtime.getRuntime().maxMemory() / MEBIBYTE;
    }
}
