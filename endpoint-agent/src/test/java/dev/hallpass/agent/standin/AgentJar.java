package dev.hallpass.agent.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import dev.hallpass.agent.machine.KernelClock;
import dev.hallpass.agent.state.JsonStateStore;
import dev.hallpass.agent.state.StateFolder;
import dev.hallpass.engine.redeem.Clocks;
import dev.hallpass.engine.redeem.EndpointState;
import dev.hallpass.engine.redeem.Redeemer;
import dev.hallpass.engine.redeem.Redemption;
import dev.hallpass.engine.redeem.Refusal;
import dev.hallpass.engine.redeem.StateStore.Load;
import dev.hallpass.engine.redeem.Surroundings;
import dev.hallpass.engine.terms.UserName;

/** The agent's own jar, in processes of its own and by the real clock, on one enrolled state folder and its copies. */
public final class AgentJar implements AutoCloseable {
    private static final Path JAR = Path.of("target/hallpass-agent.jar");
    private static final Clock WALL = Clock.systemUTC();
    private static final Clocks CLOCKS = new Clocks(WALL, new KernelClock(Path.of("/"), WALL));
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long PATIENCE_SECONDS = 60;

    /** Many contexts make the check long, so that kills fall into it; few make it short, so that some come after. */
    private static final int MANY_DEVICES = 64;

    private static final String SOMEWHERE = "3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e21";

    private final Path home;
    private final StandInServer server;
    private Codes codes;

    private AgentJar(Path home, StandInServer server) {
        this.home = home;
        this.server = server;
        this.codes = new Codes(server.master(), SOMEWHERE, today());
    }

    /** Where a kill fell. */
    public enum Killed {
        /** The first write had begun, the last one was not done. */
        BETWEEN,
        /** The last write was done. */
        AFTER
    }

    public static AgentJar enrolled(Path home) throws Exception {
        List<UserName> nobody = List.of();
        AgentJar agent = new AgentJar(home, StandInServer.start(new BundleWriter(WALL, "UTC", nobody)));
        List<String> devices = IntStream.range(0, MANY_DEVICES)
                .mapToObj(i -> "{\"vid\":\"0951\",\"pid\":\"1666\",\"serial\":\"S" + i + "\"}")
                .toList();
        Files.writeString(home.resolve("many.json"), devices.toString());
        Files.writeString(home.resolve("none.json"), "[]");
        agent.enrol();
        return agent;
    }

    public Path state() {
        return home.resolve("state");
    }

    /** A code for this computer that was not given out before. */
    public synchronized String code() {
        return codes.allDevicesOverMidnight();
    }

    /** Starts a process that redeems a code. */
    public Process redeem(Path state, String code, boolean manyContexts) throws IOException {
        String devices = home.resolve(manyContexts ? "many.json" : "none.json").toString();
        return start("--state", state.toString(), "--devices", devices, "redeem", code);
    }

    /**
     * Kills a redeeming process so many milliseconds after the first change in its state folder, a copy of its own, and
     * checks what it left.
     */
    public Killed redeemAndKill(int number, long delayMillis) throws Exception {
        Path copy = copy(number);
        String code = code();
        try (WatchService changes = FileSystems.getDefault().newWatchService()) {
            copy.register(changes, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            Process process = redeem(copy, code, number % 4 == 0);
            assertThat(changes.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isNotNull();
            LockSupport.parkNanos(Duration.ofMillis(delayMillis).toNanos());
            process.destroyForcibly().waitFor();
        }
        return check(copy, code);
    }

    @Override
    public void close() {
        server.close();
    }

    private static Killed check(Path copy, String code) throws IOException {
        EndpointState left = state(copy);
        int spent = left.ledger().spent().size();
        assertThat(spent).isBetween(0, 1);
        assertThat(left.grants().all()).hasSize(spent);
        assertThat(left.correspondence().reports()).hasSize(spent);
        Redemption again =
                new Redeemer(store(copy), CLOCKS, RANDOM).redeem(code, new Surroundings(List.of(), List.of()));
        if (spent == 0) {
            assertThat(again).isInstanceOf(Redemption.Opened.class);
            return Killed.BETWEEN;
        }
        assertThat(again)
                .isInstanceOfSatisfying(
                        Redemption.Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.Spent.class));
        return Killed.AFTER;
    }

    private static EndpointState state(Path folder) throws IOException {
        Load load = store(folder).look();
        assertThat(load).isInstanceOf(Load.Loaded.class);
        return ((Load.Loaded) load).state();
    }

    private void enrol() throws Exception {
        Process enrol = start(
                "--state",
                state().toString(),
                "--devices",
                home.resolve("many.json").toString(),
                "enrol",
                "--server",
                server.url(),
                "--token",
                StandInServer.TOKEN);
        assertThat(enrol.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(enrol.exitValue()).isZero();
        Load.Loaded loaded = (Load.Loaded) store(state()).look();
        codes = new Codes(server.master(), loaded.bundle().computer().id().value(), today());
    }

    private Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto"));
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("output.txt").toFile())
                .start();
    }

    private Path copy(int number) throws IOException {
        Path copy = Files.createDirectory(home.resolve("copy-" + number));
        for (String name : List.of("bundle.json", "state.json", "lock")) {
            Files.copy(state().resolve(name), copy.resolve(name));
        }
        return copy;
    }

    private static JsonStateStore store(Path folder) {
        return JsonStateStore.in(StateFolder.at(folder));
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(WALL.instant(), ZoneOffset.UTC);
    }
}
