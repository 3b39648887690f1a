package dev.hallpass.agent.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import dev.hallpass.agent.standin.Laptop.Call;
import dev.hallpass.engine.terms.UserName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server and a laptop that has just been enrolled with it, at 14:02:11 in Bucharest. */
public final class Desk implements AutoCloseable {
    public static final Instant NOON = Instant.parse("2026-11-23T12:02:11Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Laptop laptop;
    private final StandInServer server;
    private final Codes codes;

    private Desk(Laptop laptop, StandInServer server, Codes codes) {
        this.laptop = laptop;
        this.server = server;
        this.codes = codes;
    }

    public static Desk in(Path home) throws IOException {
        Laptop laptop = new Laptop(home, NOON);
        List<UserName> users = List.of(UserName.of("corp\\maria"), UserName.of("corp\\paul"));
        StandInServer server = StandInServer.start(new BundleWriter(laptop.clock(), "Europe/Bucharest", users));
        Call enrol = laptop.type(StandInServer.TOKEN + "\n", "enrol", "--server", server.url());
        assertThat(enrol.exit()).as(enrol.out() + enrol.err()).isZero();
        String id = file(laptop, "bundle.json").get("computerId").asString();
        return new Desk(laptop, server, new Codes(server.master(), id, TODAY));
    }

    public Laptop laptop() {
        return laptop;
    }

    public StandInServer server() {
        return server;
    }

    /** Codes for this laptop. */
    public Codes codes() {
        return codes;
    }

    /** Codes for another one. */
    public Codes codesElsewhere() {
        return new Codes(server.master(), "3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e21", TODAY);
    }

    public JsonNode file(String name) {
        return file(laptop, name);
    }

    @Override
    public void close() {
        server.close();
    }

    private static JsonNode file(Laptop laptop, String name) {
        return JsonMapper.shared().readTree(laptop.state().resolve(name));
    }
}
