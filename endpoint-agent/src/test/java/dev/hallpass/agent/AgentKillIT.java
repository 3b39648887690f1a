package dev.hallpass.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hallpass.agent.standin.AgentJar;
import dev.hallpass.agent.standin.AgentJar.Killed;

/** The agent as it ships, killed while it redeems, and raced against itself. */
class AgentKillIT {
    private static final int KILLS = 100;
    private static final int AT_LEAST_BETWEEN = 20;
    private static final int LONGEST_DELAY_MILLIS = 20;
    private static final int RACES = 5;

    private final ExecutorService two = Executors.newFixedThreadPool(2);

    @TempDir
    private Path home;

    private AgentJar agent;

    @BeforeEach
    void enrols() throws Exception {
        agent = AgentJar.enrolled(home);
    }

    @AfterEach
    void stops() {
        two.shutdownNow();
        agent.close();
    }

    @Test
    void neverHasASpentCodeWithoutItsGrantNorAGrantWithoutItsSpentCode() throws Exception {
        List<Future<Killed>> kills = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            int number = i;
            kills.add(two.submit(() -> agent.redeemAndKill(number, number % (LONGEST_DELAY_MILLIS + 1))));
        }
        Map<Killed, Integer> counts = new EnumMap<>(Killed.class);
        for (Future<Killed> kill : kills) {
            counts.merge(kill.get(), 1, Integer::sum);
        }
        int between = counts.getOrDefault(Killed.BETWEEN, 0);
        System.out.printf("%d kills: %s; %d of them between first and last write%n", KILLS, counts, between);
        assertThat(between).isGreaterThanOrEqualTo(AT_LEAST_BETWEEN);
    }

    @Test
    void opensOnceWhenTwoProcessesRedeemACodeAtOnce() throws Exception {
        for (int i = 0; i < RACES; i++) {
            String code = agent.code();
            List<Future<Integer>> both = new ArrayList<>();
            for (int j = 0; j < 2; j++) {
                both.add(two.submit(
                        () -> agent.redeem(agent.state(), code, false).waitFor()));
            }
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(0, 2);
        }
    }
}
