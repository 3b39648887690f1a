package dev.hallpass.core.requests.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.sun.net.httpserver.HttpServer;

import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.policy.OnCallSource;
import dev.hallpass.core.requests.OnCall;

class OnCallResolverTest {
    private static final Instant AT = Instant.parse("2026-11-23T12:00:00Z");

    private final OnCall onCall = OnCallResolver.overHttp();
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private HttpServer server;
    private int status = 200;
    private String body = "[]";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.set(exchange.getRequestURI().toString());
            byte[] bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private OnCall.Duty ask() {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/now?team=1");
        return onCall.ask(new OnCallSource.Resolver("duty", url), Optional.of(new Department("Field & Sales")), AT);
    }

    @Test
    void saysWhoIsOnCallAndForWhomItAsks() {
        body = "[\"Ada@example.org\", \"bob@example.org\"]";

        assertThat(ask())
                .isEqualTo(new OnCall.Duty.Known(
                        List.of(new EmailAddress("ada@example.org"), new EmailAddress("bob@example.org"))));
        assertThat(asked.get()).isEqualTo("/now?team=1&department=Field+%26+Sales&at=2026-11-23T12%3A00%3A00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1, 2]", "[\"nobody\"]", "<html>", "[null]"})
    void takesNothingElseForAnAnswer(String other) {
        body = other;

        assertThat(ask()).isInstanceOf(OnCall.Duty.Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 500})
    void takesNoOtherStatus(int other) {
        status = other;

        assertThat(ask()).isEqualTo(new OnCall.Duty.Unavailable("status " + other));
    }

    @Test
    void readsNoAnswerWithoutEnd() {
        body = "[\"" + "a".repeat(20_000) + "\"]";

        assertThat(ask()).isInstanceOf(OnCall.Duty.Unavailable.class);
    }

    @Test
    void saysSoWhenNobodyListens() {
        server.stop(0);

        assertThat(ask()).isInstanceOf(OnCall.Duty.Unavailable.class);
    }
}
