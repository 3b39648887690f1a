package dev.hallpass.core.requests.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.policy.OnCallSource;
import dev.hallpass.core.requests.OnCall;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A GET with {@code department} and {@code at} (ISO 8601) as parameters; the answer is a JSON list of e-mail addresses.
 * No redirect is followed, and an answer that is late, long or anything else counts as none. Thread-safe.
 */
public final class OnCallResolver implements OnCall {
    private static final Duration PATIENCE = Duration.ofMillis(1200);
    private static final int LONGEST = 16 * 1024;
    private static final int MOST_PEOPLE = 50;
    private static final TypeReference<List<String>> ADDRESSES = new TypeReference<>() {};

    private final HttpClient client;

    private OnCallResolver(HttpClient client) {
        this.client = client;
    }

    /** Over a client of its own. */
    public static OnCall overHttp() {
        return new OnCallResolver(HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    }

    @Override
    public Duty ask(OnCallSource.Resolver resolver, Optional<Department> department, Instant at) {
        HttpRequest request = HttpRequest.newBuilder(address(resolver.url(), department, at))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return response.statusCode() == 200
                        ? people(body.readNBytes(LONGEST + 1))
                        : new Duty.Unavailable("status " + response.statusCode());
            }
        } catch (IOException unreachable) {
            return new Duty.Unavailable(unreachable.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Duty.Unavailable("interrupted");
        }
    }

    private static URI address(URI url, Optional<Department> department, Instant at) {
        String parameters = "department="
                + URLEncoder.encode(department.map(Department::name).orElse(""), UTF_8)
                + "&at=" + URLEncoder.encode(at.toString(), UTF_8);
        String separator = url.getRawQuery() == null ? "?" : "&";
        return URI.create(url + separator + parameters);
    }

    private static Duty people(byte[] body) {
        if (body.length > LONGEST) {
            return new Duty.Unavailable("an answer of more than " + LONGEST + " bytes");
        }
        try {
            List<String> addresses = JsonMapper.shared().readValue(body, ADDRESSES);
            if (addresses == null || addresses.contains(null)) {
                return new Duty.Unavailable("an answer with nobody in it");
            }
            return new Duty.Known(
                    addresses.stream().limit(MOST_PEOPLE).map(EmailAddress::new).toList());
        } catch (JacksonException | IllegalArgumentException noAddresses) {
            return new Duty.Unavailable("an answer that is no list of addresses");
        }
    }
}
