package dev.hallpass.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hallpass.slack.fake.Delivery;

/** Redis of its own, which goes away and comes back while the bot runs. */
class OutageIT {
    @TempDir
    private Path folder;

    private OwnRedis redis;
    private Workplace workplace;

    @BeforeEach
    void startBoth() {
        redis = OwnRedis.start();
        workplace = Workplace.open(folder.resolve("home"), "hallpass.redis.url=" + redis.url());
    }

    @AfterEach
    void stopBoth() {
        workplace.close();
        redis.close();
    }

    @Test
    void withoutRedisNoCodeIsIssuedAndWithItAgainEverythingWorksWithoutARestart() {
        workplace.enrol(Laptop.in(folder.resolve("LT-0042")), "LT-0042");
        redis.goAway();

        Delivery refused = workplace.command(Workplace.ANNA, "devices on LT-0042 during 1h because \"gone\"");
        assertThat(refused.acknowledged()).as("%s", refused.problem()).isTrue();
        assertThat(workplace.answer(Workplace.ANNA, "devices on LT-0042 during 1h because \"still gone\""))
                .containsIgnoringCase("try again");

        redis.comeBack();
        String code = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            workplace.command(Workplace.ANNA, "devices on LT-0042 during 1h because \"back\"");
                            return workplace.codes(Workplace.ANNA);
                        },
                        codes -> !codes.isEmpty())
                .get(0);
        assertThat(code).hasSize(14);
        assertThat(workplace.answer(Workplace.ANNA, "list mine")).doesNotContain("gone");
    }
}
