package dev.hallpass.core.limits.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hallpass.core.limits.redis.RedisUrl.Kind;
import redis.clients.jedis.HostAndPort;

class RedisUrlTest {
    @Test
    void aSingleServerMayHaveALoginAndADatabase() {
        assertThat(RedisUrl.read("rediss://ann:p%40ss@redis.example.org/3"))
                .isEqualTo(new RedisUrl(
                        Kind.SINGLE,
                        Set.of(new HostAndPort("redis.example.org", 6379)),
                        "",
                        URI.create("rediss://ann:p%40ss@redis.example.org:6379/3")));
    }

    @Test
    void sentinelsAreNamedWithTheMasterTheyWatch() {
        assertThat(RedisUrl.read("redis+sentinel://:secret@s1:26380,s2/main/2"))
                .isEqualTo(new RedisUrl(
                        Kind.SENTINEL,
                        Set.of(new HostAndPort("s1", 26380), new HostAndPort("s2", 26379)),
                        "main",
                        URI.create("redis://:secret@s1:26380/2")));
    }

    @Test
    void aClusterIsNamedBySomeOfItsNodes() {
        assertThat(RedisUrl.read("rediss+cluster://n1:7001,n2:7002"))
                .isEqualTo(new RedisUrl(
                        Kind.CLUSTER,
                        Set.of(new HostAndPort("n1", 7001), new HostAndPort("n2", 7002)),
                        "",
                        URI.create("rediss://n1:7001/")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ann:secret@redis",
                "redis+sentinel://ann:secret@s1,s2",
                "redis+cluster://ann:secret@n1/3",
                "redis://ann:secret@r1,r2",
                "redis://ann:secret@r1:99999999999",
                "redis://ann:se cret@r1",
                "redis+sentinels://secret@s1/main",
                ""
            })
    void whatIsWrittenOtherwiseIsRefusedWithTheFormsAndNotRepeated(String written) {
        assertThatThrownBy(() -> RedisUrl.read(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("redis+sentinel://HOST:PORT,HOST:PORT/MASTER")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void aPasswordIsNotPrinted() {
        assertThat(RedisUrl.read("redis://ann:secret@r1").toString()).doesNotContain("secret");
    }
}
