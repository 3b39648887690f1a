package dev.hallpass.core.limits.redis;

import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.hallpass.core.limits.StoreUnavailable;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.JedisURIHelper;

/**
 * Asks Redis within a time that leaves room for an answer within 3 seconds. After an outage the connections that were
 * open before it are dropped together, so that the first question that can be answered is.
 */
final class RedisConnection implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 500;
    private static final int MOST_CONNECTIONS = 32;

    private final RedisClient client;

    /** @throws IllegalArgumentException for a URL that is neither {@code redis://} nor {@code rediss://} */
    RedisConnection(URI url) {
        if (!JedisURIHelper.isRedisScheme(url) && !JedisURIHelper.isRedisSSLScheme(url)) {
            // The URL itself may hold a password and is not repeated.
            throw new IllegalArgumentException(
                    "hallpass.redis.url must be embedded, or begin with redis:// or rediss://");
        }
        this.client = RedisClient.builder()
                .hostAndPort(JedisURIHelper.getHostAndPort(url))
                .clientConfig(DefaultJedisClientConfig.builder(url)
                        .connectionTimeoutMillis(TIMEOUT_MILLIS)
                        .socketTimeoutMillis(TIMEOUT_MILLIS)
                        .clientName("hallpass")
                        .build())
                .poolConfig(pool())
                .build();
    }

    private static ConnectionPoolConfig pool() {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(MOST_CONNECTIONS);
        pool.setMaxWait(Duration.ofMillis(TIMEOUT_MILLIS));
        // Nothing to evict by a timer: whatever is broken is dropped when it is found to be.
        pool.setTimeBetweenEvictionRuns(Duration.ofMillis(-1));
        pool.setJmxEnabled(false);
        return pool;
    }

    /** @throws StoreUnavailable when there is no answer */
    <T extends @Nullable Object> T ask(Function<RedisClient, T> question) {
        try {
            return question.apply(client);
        } catch (JedisConnectionException lost) {
            client.getPool().clear();
            if (lost.getCause() instanceof SocketTimeoutException) {
                throw new StoreUnavailable(lost);
            }
            return askAgain(question);
        } catch (JedisException refused) {
            throw new StoreUnavailable(refused);
        }
    }

    /** A connection from before a restart of Redis fails at its first use: one of now may work. */
    private <T extends @Nullable Object> T askAgain(Function<RedisClient, T> question) {
        try {
            return question.apply(client);
        } catch (JedisException stillLost) {
            throw new StoreUnavailable(stillLost);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
