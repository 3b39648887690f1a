package dev.hallpass.app.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A real PostgreSQL of the test's own, on a port that stays, which can go away and come back with what it held. */
final class OwnPostgres implements AutoCloseable {
    private static final String DATABASE = "hallpass";

    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;

    private OwnPostgres(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        this.server = started();
    }

    static OwnPostgres start(Path folder) {
        try (ServerSocket socket = new ServerSocket(0)) {
            int port = socket.getLocalPort();
            socket.close();
            OwnPostgres postgres = new OwnPostgres(folder, port);
            JdbcClient.create(postgres.server.getPostgresDatabase())
                    .sql("create database " + DATABASE)
                    .update();
            return postgres;
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(folder.toFile())
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setServerConfig("shared_buffers", "32MB")
                    .start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    int port() {
        return port;
    }

    /** The URL under which it is reached at a port: its own, or a proxy's; every statement stands in it in full. */
    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE + "?prepareThreshold=0";
    }

    synchronized DataSource dataSource() {
        return server.getDatabase("postgres", DATABASE);
    }

    synchronized JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    /** Stops it: transactions that run are lost. */
    synchronized void goAway() {
        try {
            server.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    synchronized void comeBack() {
        server = started();
    }

    @Override
    public void close() {
        goAway();
    }
}
