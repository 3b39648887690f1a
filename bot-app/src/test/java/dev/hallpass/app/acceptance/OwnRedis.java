package dev.hallpass.app.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;

import redis.embedded.RedisServer;

/** A real redis-server of the test's own, on a port that stays, which can go away and come back. */
final class OwnRedis implements AutoCloseable {
    private final int port;
    private RedisServer server;

    private OwnRedis(int port) {
        this.port = port;
        this.server = started(port);
    }

    static OwnRedis start() {
        try (ServerSocket socket = new ServerSocket(0)) {
            socket.setReuseAddress(true);
            int port = socket.getLocalPort();
            socket.close();
            return new OwnRedis(port);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static RedisServer started(int port) {
        try {
            RedisServer server = RedisServer.newRedisServer()
                    .port(port)
                    .setting("bind 127.0.0.1")
                    .setting("save \"\"")
                    .build();
            server.start();
            return server;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    URI url() {
        return URI.create("redis://127.0.0.1:" + port);
    }

    void goAway() {
        try {
            server.stop();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void comeBack() {
        server = started(port);
    }

    @Override
    public void close() {
        goAway();
    }
}
