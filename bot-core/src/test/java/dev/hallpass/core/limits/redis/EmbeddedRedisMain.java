package dev.hallpass.core.limits.redis;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.CountDownLatch;

/** A process with an embedded Redis, there to be killed. */
final class EmbeddedRedisMain {
    private EmbeddedRedisMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (EmbeddedRedis redis = EmbeddedRedis.start(Path.of(arguments[0]), new SecureRandom())) {
            System.out.println("started");
            new CountDownLatch(1).await();
        }
    }
}
