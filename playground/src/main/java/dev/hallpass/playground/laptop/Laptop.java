package dev.hallpass.playground.laptop;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.hallpass.agent.machine.AttachedDevice;
import tools.jackson.databind.JsonNode;

/** A laptop with its agent. One person sits in front of it: calls come one after the other. */
public final class Laptop implements AutoCloseable {
    private static final int TERMINAL_LINES = 30;

    private final Plan plan;
    private final TurnedClock clock;
    private final Machine machine;
    private final Cable cable;
    private final List<AttachedDevice> attached = new ArrayList<>();
    private final Deque<Spoken> terminal = new ArrayDeque<>();
    private int calls;

    Laptop(Plan plan, Path disk, Cable cable, Clock real) {
        this.plan = plan;
        this.clock = new TurnedClock(real);
        this.machine = new Machine(disk, plan, clock, real);
        this.cable = cable;
        attached.addAll(plan.devices());
        machine.attach(attached);
        cable.plug();
    }

    /** What kind of laptop it is. */
    public Plan plan() {
        return plan;
    }

    void connect(int serverPort) {
        cable.leadTo(serverPort);
    }

    /**
     * Enrols it.
     *
     * @throws IllegalStateException with the agent's words when that failed
     */
    public synchronized void enrol(String token) {
        Spoken spoken = say(token, "enrol", "--server", cable.address());
        if (spoken.exit() != 0) {
            throw new IllegalStateException(plan.name() + ": " + String.join(" ", spoken.lines()));
        }
    }

    /** Types a code. */
    public synchronized Spoken redeem(String code) {
        return say(code, "redeem");
    }

    /** Gives a grant back. */
    public synchronized Spoken end(int grant) {
        return say("", "end", Integer.toString(grant));
    }

    /** Syncs because somebody wants it now. */
    public synchronized Spoken sync() {
        return say("", "sync");
    }

    /** The line to read to the helpdesk. */
    public synchronized Optional<String> request() {
        say("", "request");
        JsonNode line = machine.run("", "--json", "request").json().path("request");
        return line.isString() ? Optional.of(line.asString()) : Optional.empty();
    }

    /** Syncs by itself, as {@code run} does; without a network nothing happens. */
    synchronized void syncQuietly() {
        if (cable.isPlugged()) {
            machine.run("", "--json", "sync");
        }
    }

    /** Plugs the network in, or pulls it out. */
    public synchronized void network(boolean on) {
        if (on) {
            cable.plug();
            syncQuietly();
        } else {
            cable.pull();
        }
    }

    /** Turns the clock by this much more. */
    public synchronized void turn(Duration by) {
        clock.turn(by);
    }

    /** Sets the clock right. */
    public synchronized void setClockRight() {
        clock.setRight();
    }

    /** Plugs a device in, or pulls it out. */
    public synchronized void plug(String code, boolean in) {
        attached.removeIf(device -> device.code().written().equals(code));
        if (in) {
            plan.devices().stream()
                    .filter(device -> device.code().written().equals(code))
                    .forEach(attached::add);
        }
        machine.attach(attached);
    }

    /** How it looks now. */
    public synchronized LaptopSheet look() {
        JsonNode answer = machine.run("", "--json", "status").json();
        JsonNode devices = machine.run("", "--json", "devices").json().path("devices");
        JsonNode status = answer.path("status");
        return new LaptopSheet(
                plan.name(),
                plan.owner(),
                plan.user(),
                cable.isPlugged(),
                new LaptopSheet.ClockFace(
                        clock.instant().toString(),
                        clock.getZone().getId(),
                        clock.turned().toMinutes()),
                plan.devices().stream().map(device -> row(device, devices)).toList(),
                status.isObject() ? status : null,
                status.isObject() ? trouble(status) : answer.path("message").asString(""),
                List.copyOf(terminal));
    }

    private static String trouble(JsonNode status) {
        return status.path("clock").asString("").equals("right")
                ? ""
                : "The agent does not believe this clock; nothing opens until it is right again, or a sync has set it.";
    }

    private static LaptopSheet.DeviceRow row(AttachedDevice device, JsonNode devices) {
        String code = device.code().written();
        for (JsonNode one : devices) {
            if (one.path("code").asString("").equals(code)) {
                @Nullable
                String until = one.path("until").isString() ? one.path("until").asString() : null;
                return new LaptopSheet.DeviceRow(
                        device.name(), code, true, one.path("state").asString("blocked"), until);
            }
        }
        return new LaptopSheet.DeviceRow(device.name(), code, devices.isMissingNode(), "blocked", null);
    }

    /** Runs the agent in the terminal that the page shows. What is typed on its standard input stays out of it. */
    private Spoken say(String typed, String... words) {
        Machine.Call call = machine.run(typed, words);
        Spoken spoken = new Spoken(++calls, "hallpass-agent " + String.join(" ", words), call.lines(), call.exit());
        terminal.addLast(spoken);
        if (terminal.size() > TERMINAL_LINES) {
            terminal.removeFirst();
        }
        return spoken;
    }

    @Override
    public void close() {
        cable.close();
    }
}
