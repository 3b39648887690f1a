package dev.hallpass.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hallpass.agent.standin.Desk;
import dev.hallpass.agent.standin.Laptop.Call;

class RaceTest {
    private static final int TIMES = 50;

    @TempDir
    private Path home;

    @Test
    void opensOnceWhenACodeIsRedeemedTwiceAtOnce() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        try (Desk desk = Desk.in(home)) {
            for (int i = 0; i < TIMES; i++) {
                String code = desk.codes().allDevices();
                Callable<Call> redeem = () -> {
                    start.await();
                    return desk.laptop().json("redeem", code);
                };
                List<String> outcomes = new ArrayList<>();
                for (Future<Call> call : two.invokeAll(List.of(redeem, redeem))) {
                    outcomes.add(call.get().field("outcome") + " "
                            + call.get().json().get("code"));
                }
                assertThat(outcomes).containsExactlyInAnyOrder("opened null", "refused \"spent\"");
            }
            assertThat(desk.file("state.json").at("/state/grants/all")).hasSize(TIMES);
        } finally {
            two.shutdownNow();
        }
    }
}
