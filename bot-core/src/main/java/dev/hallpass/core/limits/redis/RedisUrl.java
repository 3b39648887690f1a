package dev.hallpass.core.limits.redis;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import redis.clients.jedis.HostAndPort;

/**
 * Where Redis is, as it stands in the configuration: one server, one that sentinels watch, or a cluster.
 *
 * @param nodes the server, the sentinels, or some of the cluster's nodes
 * @param master the name under which the sentinels know the server; empty elsewhere
 * @param account a plain {@code redis://} or {@code rediss://} URL of the first node, which says how to log in
 */
record RedisUrl(Kind kind, Set<HostAndPort> nodes, String master, URI account) {
    /** The URL itself may hold a password and is never repeated. */
    private static final String FORMS = "hallpass.redis.url must be embedded, redis://HOST:PORT,"
            + " redis+sentinel://HOST:PORT,HOST:PORT/MASTER or redis+cluster://HOST:PORT,HOST:PORT;"
            + " rediss in place of redis asks for TLS";

    private static final Pattern WRITTEN = Pattern.compile("(?<scheme>rediss?)(?<kind>\\+sentinel|\\+cluster)?://"
            + "(?<login>[^/?#]*@)?(?<nodes>[^@/?#]+)(?:/(?<path>[^?#]*))?");

    private static final int SENTINEL_PORT = 26379;
    private static final int REDIS_PORT = 6379;

    /** How Redis is set up. */
    enum Kind {
        SINGLE,
        SENTINEL,
        CLUSTER
    }

    /** @throws IllegalArgumentException with the forms that there are, when it is written otherwise */
    static RedisUrl read(String written) {
        Matcher url = WRITTEN.matcher(written.strip());
        if (!url.matches()) {
            throw new IllegalArgumentException(FORMS);
        }
        Kind kind = kind(url.group("kind"));
        String path = url.group("path") == null ? "" : url.group("path");
        int slash = path.indexOf('/');
        String master = kind == Kind.SENTINEL ? path.substring(0, slash < 0 ? path.length() : slash) : "";
        String database = kind == Kind.SENTINEL ? path.substring(slash < 0 ? path.length() : slash + 1) : path;
        Set<HostAndPort> nodes = nodes(url.group("nodes"), kind == Kind.SENTINEL ? SENTINEL_PORT : REDIS_PORT);
        require(kind != Kind.SENTINEL || !master.isEmpty());
        require(kind != Kind.CLUSTER || database.isEmpty());
        require(kind != Kind.SINGLE || nodes.size() == 1);
        return new RedisUrl(kind, nodes, master, account(url, nodes, database));
    }

    private static void require(boolean right) {
        if (!right) {
            throw new IllegalArgumentException(FORMS);
        }
    }

    private static Kind kind(@Nullable String suffix) {
        if (suffix == null) {
            return Kind.SINGLE;
        }
        return suffix.equals("+sentinel") ? Kind.SENTINEL : Kind.CLUSTER;
    }

    private static Set<HostAndPort> nodes(String written, int usualPort) {
        Set<HostAndPort> nodes = new LinkedHashSet<>();
        try {
            Arrays.stream(written.split(","))
                    .map(node -> node.matches(".*:\\d+") ? node : node + ":" + usualPort)
                    .map(HostAndPort::from)
                    .forEach(nodes::add);
        } catch (NumberFormatException noPort) {
            throw new IllegalArgumentException(FORMS);
        }
        return nodes;
    }

    private static URI account(Matcher url, Set<HostAndPort> nodes, String database) {
        String login = url.group("login") == null ? "" : url.group("login");
        try {
            return URI.create(
                    url.group("scheme") + "://" + login + nodes.iterator().next() + "/" + database);
        } catch (IllegalArgumentException repeatsIt) {
            throw new IllegalArgumentException(FORMS);
        }
    }

    @Override
    public String toString() {
        return "RedisUrl[" + kind + "]";
    }
}
