package dev.hallpass.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.code.Reading;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

/** Where the system writes, no code stands; and the search that says so finds a canary in each place. */
class NoCodeAnywhereIT {
    private static final String CANARY = "T8JD-21D8-H38B";

    @TempDir
    private Path folder;

    @Test
    void databaseRedisAndTheLogAtDebugHoldNoIssuedCode() throws IOException, SQLException {
        OwnRedis redis = OwnRedis.start();
        URI redisUrl = redis.url();
        Path home = folder.resolve("home");
        List<String> codes;
        Path log;
        try (Workplace workplace = Workplace.open(home, "hallpass.redis.url=" + redisUrl, "logging.level.root=DEBUG")) {
            workplace.enrol(Laptop.in(folder.resolve("LT-0042")), "LT-0042");
            codes = issueSome(workplace);
            log = workplace.bot().logFile();
        }

        assertThat(codes).hasSize(4);
        try (UnifiedJedis jedis = RedisClient.create(redisUrl)) {
            List<String> places = new ArrayList<>();
            places.add(Files.readString(log));
            places.add(everythingIn(jedis));
            places.add(everythingIn(home));
            places.forEach(place -> writings(codes)
                    .forEach(code -> assertThat(place.contains(code)).isFalse()));
            plantCanaries(home, jedis, log);
            assertThat(Stream.of(Files.readString(log), everythingIn(jedis), everythingIn(home)))
                    .allMatch(place -> place.contains(CANARY));
        } finally {
            redis.close();
        }
    }

    private static List<String> issueSome(Workplace workplace) {
        String day = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
        List<String> commands = List.of(
                "devices on LT-0042 during 1h because \"one\"",
                "transfers on LT-0042 during 4h because \"two\"",
                "device N1B7-FWZ3 on LT-0042 during 15m because \"three\"",
                "devices on LT-0042 from " + day + "T16:00 until 18:00 zone Europe/Bucharest because \"four\"");
        return commands.stream()
                .map(command -> workplace.codeAfter(Workplace.ANNA, () -> workplace.command(Workplace.ANNA, command)))
                .toList();
    }

    /** Both writings, with and without the signs between groups. */
    private static List<String> writings(List<String> codes) {
        return codes.stream()
                .map(symbols -> (OfflineCode) ((Reading.Right<?>) OfflineCode.read(symbols)).value())
                .flatMap(code -> Stream.of(code.symbols(), code.digits()))
                .flatMap(written -> Stream.of(written, written.replace("-", "").replace(" ", "")))
                .toList();
    }

    private static String everythingIn(UnifiedJedis jedis) {
        StringBuilder all = new StringBuilder();
        for (String key : jedis.keys("*")) {
            byte[] dump = jedis.dump(key);
            all.append(key).append(new String(dump, StandardCharsets.ISO_8859_1));
        }
        return all.toString();
    }

    private static String everythingIn(Path home) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection database = database(home);
                ResultSet tables =
                        database.getMetaData().getTables(null, "PUBLIC", "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                rows(database, tables.getString("TABLE_NAME"), all);
            }
        }
        return all.toString();
    }

    private static void rows(Connection database, String table, StringBuilder all) throws SQLException {
        try (ResultSet rows = database.createStatement().executeQuery("select * from \"" + table + "\"")) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    byte[] binary = rows.getMetaData().getColumnTypeName(column).startsWith("BINARY")
                            ? rows.getBytes(column)
                            : null;
                    all.append(binary == null ? rows.getString(column) : new String(binary, StandardCharsets.UTF_8))
                            .append('\n');
                }
            }
        }
    }

    private static Connection database(Path home) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + home.resolve("database/hallpass") + ";IFEXISTS=TRUE", "", "");
    }

    private static void plantCanaries(Path home, UnifiedJedis jedis, Path log) throws IOException, SQLException {
        Files.writeString(log, CANARY, StandardOpenOption.APPEND);
        jedis.set("canary", CANARY);
        try (Connection database = database(home)) {
            database.createStatement().executeUpdate("update audit_entry set subject = '" + CANARY + "'");
        }
    }
}
