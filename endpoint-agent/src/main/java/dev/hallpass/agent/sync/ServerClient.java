package dev.hallpass.agent.sync;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.hallpass.agent.state.BearerToken;
import dev.hallpass.agent.wording.Sentence;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Speaks the HTTP contract of {@code docs/openapi.yaml}. Follows no redirect: the token is for this address alone. Safe
 * for use by several threads.
 */
public final class ServerClient {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final HttpClient http;
    private final Duration patience;

    /** A client with the usual patience: 30 seconds for the whole answer. */
    public ServerClient() {
        this(PATIENCE);
    }

    ServerClient(Duration patience) {
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * First contact.
     *
     * @param server whom to ask
     * @param token the one-time token of an administrator
     * @param request who is asking
     * @return the bundle, with the endpoint's own token in it, or why there is none
     */
    public ServerReply enrol(ServerAddress server, BearerToken token, EnrolBody request) {
        return ask(server.endpoints(), token, request, CREATED);
    }

    /**
     * A later contact.
     *
     * @param server whom to ask
     * @param token the endpoint's own
     * @param computerId under which it was enrolled
     * @param request what has happened since
     * @return the bundle, without token, or why there is none
     */
    public ServerReply sync(ServerAddress server, BearerToken token, String computerId, SyncBody request) {
        return ask(server.sync(computerId), token, request, OK);
    }

    private ServerReply ask(URI where, BearerToken token, Record body, int good) {
        HttpRequest request = HttpRequest.newBuilder(where)
                .timeout(patience)
                .header("Authorization", "Bearer " + token.revealText())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return reply(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS), where, good);
        } catch (ExecutionException | TimeoutException failed) {
            answer.cancel(true);
            return new ServerReply.Unreachable(Sentence.of("server.unreachable", where.getAuthority()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new ServerReply.Unreachable(Sentence.of("server.unreachable", where.getAuthority()));
        }
    }

    private static ServerReply reply(HttpResponse<byte[]> answer, URI where, int good) {
        if (answer.statusCode() != good) {
            return Problem.reply(answer);
        }
        JsonNode bundle = tree(answer.body());
        return bundle.isObject()
                ? new ServerReply.HandedOver(bundle)
                : new ServerReply.Unreachable(Sentence.of("server.nonsense", where.getAuthority()));
    }

    static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }
}
