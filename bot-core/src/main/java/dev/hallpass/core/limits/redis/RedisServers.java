package dev.hallpass.core.limits.redis;

import java.time.Duration;
import java.util.Optional;

import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.RedisSentinelClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.providers.ClusterConnectionProvider;
import redis.clients.jedis.providers.ConnectionProvider;
import redis.clients.jedis.providers.PooledConnectionProvider;
import redis.clients.jedis.providers.SentineledConnectionProvider;
import redis.clients.jedis.util.Pool;

/**
 * A client and the pools of connections that it asks through.
 *
 * @param connections a pool for each server that is known of
 */
record RedisServers(UnifiedJedis client, ConnectionProvider connections) implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMillis(500);

    private static final int MOST_CONNECTIONS = 32;
    /** Asking the node, asking where the key is now, and asking there. */
    private static final int CLUSTER_ATTEMPTS = 3;

    /** @throws redis.clients.jedis.exceptions.JedisException when no sentinel or no node of the cluster answers */
    static RedisServers open(RedisUrl url) {
        return switch (url.kind()) {
            case SINGLE -> single(url);
            case SENTINEL -> watched(url);
            case CLUSTER -> cluster(url);
        };
    }

    private static RedisServers single(RedisUrl url) {
        ConnectionProvider connections =
                new PooledConnectionProvider(url.nodes().iterator().next(), login(url), pool());
        return new RedisServers(
                RedisClient.builder().connectionProvider(connections).build(), connections);
    }

    /** Sentinels are asked without logging in; TLS is used with them where it is with the server. */
    private static RedisServers watched(RedisUrl url) {
        JedisClientConfig asked = DefaultJedisClientConfig.builder()
                .ssl(login(url).isSsl())
                .connectionTimeoutMillis((int) PATIENCE.toMillis())
                .socketTimeoutMillis((int) PATIENCE.toMillis())
                .build();
        ConnectionProvider connections =
                new SentineledConnectionProvider(url.master(), login(url), pool(), url.nodes(), asked);
        RedisSentinelClient client = RedisSentinelClient.builder()
                .masterName(url.master())
                .sentinels(url.nodes())
                .connectionProvider(connections)
                .build();
        return new RedisServers(client, connections);
    }

    private static RedisServers cluster(RedisUrl url) {
        ConnectionProvider connections = new ClusterConnectionProvider(url.nodes(), login(url), pool());
        RedisClusterClient client = RedisClusterClient.builder()
                .nodes(url.nodes())
                .connectionProvider(connections)
                .maxAttempts(CLUSTER_ATTEMPTS)
                .maxTotalRetriesDuration(PATIENCE)
                .build();
        return new RedisServers(client, connections);
    }

    private static JedisClientConfig login(RedisUrl url) {
        return DefaultJedisClientConfig.builder(url.account())
                .connectionTimeoutMillis((int) PATIENCE.toMillis())
                .socketTimeoutMillis((int) PATIENCE.toMillis())
                .clientName("hallpass")
                .build();
    }

    private static ConnectionPoolConfig pool() {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(MOST_CONNECTIONS);
        pool.setMaxWait(PATIENCE);
        // Nothing to evict by a timer: whatever is broken is dropped when it is found to be.
        pool.setTimeBetweenEvictionRuns(Duration.ofMillis(-1));
        pool.setJmxEnabled(false);
        return pool;
    }

    /** Closes the connections that nobody uses just now. */
    void dropConnections() {
        connections.getConnectionMap().values().stream()
                .map(pool -> pool instanceof Pool<?> known ? Optional.<Pool<?>>of(known) : Optional.<Pool<?>>empty())
                .flatMap(Optional::stream)
                .forEach(Pool::clear);
    }

    @Override
    public void close() {
        client.close();
    }
}
