package dev.hallpass.core.limits.redis;

import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.hallpass.core.limits.StoreUnavailable;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisClusterOperationException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Asks Redis within a time that leaves room for an answer within 3 seconds. It is looked for when it is first asked,
 * so that a start does not wait for it. After an outage the connections that were open before it are dropped together,
 * so that the first question that can be answered is.
 */
final class RedisConnection implements AutoCloseable {
    private final RedisUrl url;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile @Nullable RedisServers servers;

    RedisConnection(RedisUrl url) {
        this.url = url;
    }

    /** @throws StoreUnavailable when there is no answer */
    <T extends @Nullable Object> T ask(Function<UnifiedJedis, T> question) {
        RedisServers asked = servers();
        try {
            return question.apply(asked.client());
        } catch (JedisConnectionException | JedisClusterOperationException lost) {
            asked.dropConnections();
            if (timedOut(lost)) {
                throw new StoreUnavailable(lost);
            }
            return askAgain(asked, question);
        } catch (JedisException refused) {
            throw new StoreUnavailable(refused);
        }
    }

    /** A connection from before a restart of Redis fails at its first use: one of now may work. */
    private static <T extends @Nullable Object> T askAgain(RedisServers asked, Function<UnifiedJedis, T> question) {
        try {
            return question.apply(asked.client());
        } catch (JedisException stillLost) {
            throw new StoreUnavailable(stillLost);
        }
    }

    /** The cluster's client reports what went wrong at the nodes as suppressed. */
    private static boolean timedOut(JedisException lost) {
        return lost.getCause() instanceof SocketTimeoutException
                || Arrays.stream(lost.getSuppressed())
                        .anyMatch(atNode -> atNode.getCause() instanceof SocketTimeoutException);
    }

    private RedisServers servers() {
        RedisServers known = servers;
        return known == null ? open() : known;
    }

    /** Whoever comes while another looks waits no longer than for an answer. */
    private RedisServers open() {
        lock();
        try {
            RedisServers known = servers;
            if (known == null) {
                known = RedisServers.open(url);
                servers = known;
            }
            return known;
        } catch (JedisException nowhere) {
            throw new StoreUnavailable(nowhere);
        } finally {
            opening.unlock();
        }
    }

    private void lock() {
        try {
            if (!opening.tryLock(RedisServers.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoreUnavailable(new TimeoutException("another thread still looks for Redis"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable(e);
        }
    }

    @Override
    public void close() {
        RedisServers known = servers;
        if (known != null) {
            known.close();
        }
    }
}
