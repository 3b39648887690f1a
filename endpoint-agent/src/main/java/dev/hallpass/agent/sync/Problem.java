package dev.hallpass.agent.sync;

import java.net.http.HttpResponse;
import java.time.Duration;

import dev.hallpass.agent.wording.Sentence;
import tools.jackson.databind.JsonNode;

/** A server's no in the form of RFC 9457, turned into a sentence. */
final class Problem {
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_WAIT_SECONDS = 86_400;

    private Problem() {}

    static ServerReply reply(HttpResponse<byte[]> answer) {
        Sentence said = said(answer);
        return switch (answer.statusCode()) {
            case 401, 403 -> new ServerReply.Declined(Sentence.of("server.token", said));
            case 404, 410 -> new ServerReply.Declined(Sentence.of("server.unknown", said));
            case 429 -> new ServerReply.Unreachable(busy(answer, said));
            default ->
                answer.statusCode() >= 500
                        ? new ServerReply.Unreachable(Sentence.of("server.trouble", said))
                        : new ServerReply.Declined(Sentence.of("server.declined", said));
        };
    }

    private static Sentence busy(HttpResponse<byte[]> answer, Sentence said) {
        String seconds = answer.headers().firstValue("Retry-After").orElse("");
        return seconds.matches("\\d{1,5}")
                ? Sentence.of(
                        "server.busy.until",
                        said,
                        Duration.ofSeconds(Math.min(LONGEST_WAIT_SECONDS, Integer.parseInt(seconds))))
                : Sentence.of("server.busy", said);
    }

    private static Sentence said(HttpResponse<byte[]> answer) {
        JsonNode problem = ServerClient.tree(answer.body());
        String detail = problem.path("detail").asString("");
        String text = detail.isBlank() ? problem.path("title").asString("") : detail;
        if (text.isBlank()) {
            return Sentence.of("server.said.nothing", Integer.toString(answer.statusCode()));
        }
        String shown = text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)) + "…";
        return Sentence.of("server.said", Integer.toString(answer.statusCode()), shown);
    }
}
