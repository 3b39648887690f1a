package dev.hallpass.playground.laptop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

class CableTest {
    private HttpServer server;
    private Cable cable;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        cable = new Cable(freePort());
        cable.leadTo(server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        cable.close();
        server.stop(0);
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return probe.getLocalPort();
        }
    }

    private int status() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(cable.address())).build(), BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void leadsToTheServerWhilePluggedIn() throws IOException, InterruptedException {
        cable.plug();

        assertThat(status()).isEqualTo(204);
    }

    @Test
    void leadsNowhereOncePulledAndToTheServerAgainWhenPluggedIn() throws IOException, InterruptedException {
        cable.plug();
        cable.pull();

        assertThatExceptionOfType(IOException.class).isThrownBy(this::status);

        cable.plug();

        assertThat(status()).isEqualTo(204);
    }
}
