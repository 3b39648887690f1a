package dev.hallpass.agent.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hallpass.agent.standin.Desk;
import dev.hallpass.agent.standin.HookLog;
import dev.hallpass.agent.standin.Laptop;
import dev.hallpass.agent.standin.Laptop.Call;

class RunTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @TempDir
    private Path home;

    private Desk desk;
    private HookLog hooks;

    @BeforeEach
    void enrolsALaptopWithHooks() throws IOException {
        desk = Desk.in(home);
        hooks = new HookLog(desk.laptop().state());
    }

    @AfterEach
    void stops() {
        thread.shutdownNow();
        desk.close();
    }

    @Test
    void keepsTheMachineAsItsGrantsSay() throws IOException {
        desk.laptop().run("redeem", desk.codes().allDevices());
        Future<Call> run = thread.submit(() -> desk.laptop().run("run"));
        until(() -> hooks.names().size() == 2);
        assertThat(hooks.names()).as("once more, since a watch has begun").containsExactly("on-grant 1", "on-grant 1");

        desk.laptop().plug(Laptop.STICK, "{\"name\":\"\",\"vid\":\"0abc\",\"pid\":\"def1\",\"serial\":\"\"}");
        until(() -> hooks.names().size() == 3);
        assertThat(hooks.calls().get(2).at("/attached/1/allowed").asBoolean()).isTrue();

        desk.laptop().setClock(Desk.NOON.minusSeconds(3600));
        until(() -> hooks.names().size() == 4);
        assertThat(hooks.names().get(3)).as("closed while the clock is behind").isEqualTo("on-end 1");

        desk.laptop().setClock(Desk.NOON);
        until(() -> hooks.names().size() == 5);
        assertThat(hooks.names().get(4)).isEqualTo("on-grant 1");

        desk.laptop().later(Duration.ofMinutes(61));
        until(() -> hooks.names().size() == 6);
        assertThat(hooks.names().get(5)).isEqualTo("on-end 1");
        assertThat(run).isNotDone();
    }

    @Test
    void syncsWhenItBeginsAndAgainLater() throws IOException {
        desk.laptop().run("redeem", desk.codes().allDevices());
        thread.submit(() -> desk.laptop().run("run"));
        until(() -> desk.server().syncs().size() == 1);
        assertThat(desk.server().syncs().get(0).get("redemptions")).hasSize(1);

        desk.laptop().later(Duration.ofMinutes(6));
        until(() -> desk.server().syncs().size() == 2);
        assertThat(desk.server().syncs().get(1).get("redemptions")).isEmpty();
    }

    @Test
    void goesOnThroughADamagedStateUntilASyncHasMendedIt() throws IOException {
        Future<Call> run = thread.submit(() -> desk.laptop().run("run"));
        until(() -> desk.server().syncs().size() == 1);
        Files.writeString(desk.laptop().state().resolve("state.json"), "{");
        desk.laptop().later(Duration.ofMinutes(2));

        until(() -> desk.server().syncs().size() == 2);
        until(() -> desk.laptop().json("status").exit() == 0);
        assertThat(run).isNotDone();
    }

    private static void until(Supplier<Boolean> what) {
        await().atMost(PATIENCE).until(what::get);
    }
}
