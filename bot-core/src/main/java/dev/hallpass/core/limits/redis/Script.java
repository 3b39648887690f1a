package dev.hallpass.core.limits.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A Lua script, which Redis runs as one step. */
enum Script {
    TAKE("take.lua"),
    CLAIM("claim.lua"),
    GIVE_BACK("giveback.lua"),
    CLOSE("close.lua");

    private final String text;

    Script(String file) {
        this.text = read(file);
    }

    /** Runs on one key; the outcome is as the script's head says. */
    @Nullable
    Object run(RedisConnection redis, String key, List<String> arguments) {
        return redis.ask(client -> client.eval(text, List.of(key), arguments));
    }

    private static String read(String file) {
        try (InputStream stream = Script.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("the script " + file + " is missing from the jar");
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
