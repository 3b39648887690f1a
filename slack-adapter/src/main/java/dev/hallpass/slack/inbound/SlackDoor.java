package dev.hallpass.slack.inbound;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;

/**
 * The one path that Slack calls. Reads the raw body, at most a megabyte, and lets in only what carries Slack's
 * signature of exactly this body within five minutes: before anything of it is parsed. Must stand outside of every
 * filter that reads bodies.
 */
final class SlackDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(SlackDoor.class);
    private static final int MOST_BYTES = 1 << 20;

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final transient SlackSignature.Generator generator;
    private final transient Clock clock;
    private final transient Patience patience;
    private final SlackAppServlet bolt;

    SlackDoor(String signingSecret, Clock clock, Patience patience, SlackAppServlet bolt) {
        this.generator = new SlackSignature.Generator(signingSecret);
        this.clock = clock;
        this.patience = patience;
        this.bolt = bolt;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        patience.begin();
        try {
            letIn(request, response);
        } finally {
            patience.end();
        }
    }

    private void letIn(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!isSlacks(request, new String(body, StandardCharsets.UTF_8))) {
            LOG.warn("refused a request to Slack's path: its signature is missing, wrong or old");
            refuse(response, HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            bolt.service(new ReadRequest(request, body), response);
        }
    }

    /**
     * Slack's own rule (docs.slack.dev, "Verifying requests from Slack"): five minutes to either side, which the
     * verifier of Slack's library holds to one side only. Compared in constant time.
     */
    private boolean isSlacks(HttpServletRequest request, String body) {
        String timestamp = request.getHeader(SlackSignature.HeaderNames.X_SLACK_REQUEST_TIMESTAMP);
        String signature = request.getHeader(SlackSignature.HeaderNames.X_SLACK_SIGNATURE);
        if (timestamp == null || signature == null || !timestamp.matches("\\d{1,12}")) {
            return false;
        }
        Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(sent, clock.instant()).abs().compareTo(FRESH) > 0) {
            return false;
        }
        byte[] right = generator.generate(timestamp, body).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(right, signature.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuse(HttpServletResponse response, int status) {
        response.setHeader("Connection", "close");
        response.setStatus(status);
    }
}
