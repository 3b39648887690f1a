package dev.hallpass.core.limits.redis;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.hallpass.core.limits.Session;
import dev.hallpass.core.limits.SessionId;
import dev.hallpass.core.limits.Sessions;
import dev.hallpass.core.people.PersonId;
import redis.clients.jedis.params.SetParams;

/** One key a session: owner and kind on a line each, then the content. */
final class RedisSessions implements Sessions {
    private static final int ID_BYTES = 16;
    private static final int LINES = 3;

    private final RedisConnection redis;
    private final SecureRandom random;

    RedisSessions(RedisConnection redis, SecureRandom random) {
        this.redis = redis;
        this.random = random;
    }

    @Override
    public Session open(PersonId owner, String kind, String content) {
        if (kind.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("the kind of a session is one word");
        }
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        Session session = new Session(new SessionId(HexFormat.of().formatHex(id)), owner, kind, content);
        redis.ask(client -> client.set(key(session.id()), written(session), lifetime()));
        return session;
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return read(id, redis.<@Nullable String>ask(client -> client.get(key(id))));
    }

    @Override
    public void save(Session session) {
        redis.<@Nullable String>ask(client ->
                client.set(key(session.id()), written(session), lifetime().xx()));
    }

    @Override
    public Optional<Session> close(SessionId id) {
        return read(id, Script.CLOSE.run(redis, key(id), List.of()));
    }

    private static SetParams lifetime() {
        return SetParams.setParams().px(LIFETIME.toMillis());
    }

    private static String written(Session session) {
        return session.owner() + "\n" + session.kind() + "\n" + session.content();
    }

    private static Optional<Session> read(SessionId id, @Nullable Object held) {
        return Optional.ofNullable(held).map(Object::toString).map(text -> {
            String[] lines = text.split("\n", LINES);
            return new Session(id, new PersonId(UUID.fromString(lines[0])), lines[1], lines[2]);
        });
    }

    private static String key(SessionId id) {
        return "hallpass:session:" + id.value();
    }
}
