package dev.hallpass.app.wiring;

import java.security.SecureRandom;
import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.hallpass.app.settings.HallpassSettings;
import dev.hallpass.app.settings.WhenRedisIsEmbedded;
import dev.hallpass.app.settings.WhenRedisIsGiven;
import dev.hallpass.core.limits.OnceOnly;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.core.limits.Sessions;
import dev.hallpass.core.limits.redis.EmbeddedRedis;
import dev.hallpass.core.limits.redis.RedisStore;

@Configuration(proxyBeanMethods = false)
class LimitsWiring {
    @Bean
    RateLimiter rateLimiter(RedisStore redis, HallpassSettings settings, Clock clock) {
        return redis.rateLimiter(settings.limits().budgets(), clock);
    }

    @Bean
    OnceOnly onceOnly(RedisStore redis) {
        return redis.onceOnly();
    }

    @Bean
    Sessions sessions(RedisStore redis, SecureRandom random) {
        return redis.sessions(random);
    }

    @Configuration(proxyBeanMethods = false)
    @WhenRedisIsEmbedded
    static class Embedded {
        @Bean
        EmbeddedRedis embeddedRedis(HallpassSettings settings, SecureRandom random) {
            return EmbeddedRedis.start(settings.home().resolve("redis"), random);
        }

        @Bean
        RedisStore redisStore(EmbeddedRedis embedded) {
            return RedisStore.at(embedded.url());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @WhenRedisIsGiven
    static class Remote {
        @Bean
        RedisStore redisStore(HallpassSettings settings) {
            return RedisStore.at(settings.redis().url());
        }
    }
}
