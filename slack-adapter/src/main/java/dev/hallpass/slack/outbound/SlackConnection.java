package dev.hallpass.slack.outbound;

import java.net.URI;
import java.time.Duration;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;

import okhttp3.OkHttpClient;
import okhttp3.Response;

/** The way to Slack's Web API: where it is, with which token, and how long a call may take. */
public final class SlackConnection {
    private static final int TOO_MANY = 429;

    private final Slack slack;
    private final MethodsClient methods;

    private SlackConnection(Slack slack, MethodsClient methods) {
        this.slack = slack;
        this.methods = methods;
    }

    /**
     * Opens no socket yet.
     *
     * @param apiUrl Slack's Web API or a stand-in's, with or without a stroke at its end
     * @param patience how long one call may take, from connecting to the last byte
     */
    public static SlackConnection to(URI apiUrl, String botToken, Duration patience) {
        return to(apiUrl, botToken, patience, () -> {});
    }

    /**
     * The same.
     *
     * @param rateLimited called for each answer of 429
     */
    public static SlackConnection to(URI apiUrl, String botToken, Duration patience, Runnable rateLimited) {
        SlackConfig config = config(apiUrl, patience);
        OkHttpClient client = client(config, rateLimited).build();
        Slack slack = Slack.getInstance(config, new SlackHttpClient(client));
        return new SlackConnection(slack, slack.methods(botToken));
    }

    /**
     * The same for messages: of itself the library sends a request again whose answer was lost, and a message would
     * stand there twice. Here that is left to those who know what they send.
     */
    public static SlackConnection sendingOnce(URI apiUrl, String botToken, Duration patience, Runnable rateLimited) {
        SlackConfig config = config(apiUrl, patience);
        OkHttpClient once =
                client(config, rateLimited).retryOnConnectionFailure(false).build();
        Slack slack = Slack.getInstance(config, new SlackHttpClient(once));
        return new SlackConnection(slack, slack.methods(botToken));
    }

    /** Slack's own methods, with the token. */
    public MethodsClient methods() {
        return methods;
    }

    /** For what Bolt and response URLs need. */
    public Slack slack() {
        return slack;
    }

    private static SlackConfig config(URI apiUrl, Duration patience) {
        SlackConfig config = new SlackConfig();
        String url = apiUrl.toString();
        config.setMethodsEndpointUrlPrefix(url.endsWith("/") ? url : url + "/");
        // The listener that Slack's library installs writes whole bodies, codes included, to the log.
        config.getHttpClientResponseHandlers().clear();
        // Statistics cost an auth.test before the first call of every token.
        config.setStatsEnabled(false);
        int millis = Math.toIntExact(patience.toMillis());
        config.setHttpClientCallTimeoutMillis(millis);
        config.setHttpClientReadTimeoutMillis(millis);
        config.setHttpClientWriteTimeoutMillis(millis);
        return config;
    }

    /** A client whose answers are looked at, of their status alone. */
    private static OkHttpClient.Builder client(SlackConfig config, Runnable rateLimited) {
        return SlackHttpClient.buildOkHttpClient(config).newBuilder().addInterceptor(chain -> {
            Response answer = chain.proceed(chain.request());
            if (answer.code() == TOO_MANY) {
                rateLimited.run();
            }
            return answer;
        });
    }

    @Override
    public String toString() {
        return "SlackConnection[" + slack.getConfig().getMethodsEndpointUrlPrefix() + "]";
    }
}
