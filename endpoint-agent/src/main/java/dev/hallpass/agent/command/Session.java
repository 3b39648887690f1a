package dev.hallpass.agent.command;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import dev.hallpass.agent.hook.Announcer;
import dev.hallpass.agent.machine.AttachedDevice;
import dev.hallpass.agent.machine.Devices;
import dev.hallpass.agent.machine.Users;
import dev.hallpass.agent.state.JsonStateStore;
import dev.hallpass.agent.state.StateFolder;
import dev.hallpass.agent.sync.Report;
import dev.hallpass.agent.sync.ServerClient;
import dev.hallpass.agent.sync.SyncComputer;
import dev.hallpass.engine.redeem.Clocks;
import dev.hallpass.engine.redeem.Device;
import dev.hallpass.engine.redeem.Endpoint;
import dev.hallpass.engine.redeem.EndpointBundle;
import dev.hallpass.engine.redeem.Redeemer;
import dev.hallpass.engine.redeem.StateStore.Load;
import dev.hallpass.engine.redeem.Surroundings;

/**
 * What one call of a command works with: the machine and the state folder that its options name.
 *
 * @param outside everything outside
 * @param folder the state folder
 * @param devices what is plugged in
 * @param users who is logged in
 * @param clocks the machine's two clocks
 * @param printer where answers go
 */
record Session(Outside outside, StateFolder folder, Devices devices, Users users, Clocks clocks, Printer printer) {

    JsonStateStore store() {
        return JsonStateStore.in(folder);
    }

    Endpoint endpoint() {
        return new Endpoint(store(), clocks, outside.random());
    }

    Redeemer redeemer() {
        return new Redeemer(store(), clocks, outside.random());
    }

    Announcer announcer() {
        return new Announcer(folder, endpoint());
    }

    SyncComputer syncComputer() {
        return new SyncComputer(new ServerClient(), store(), endpoint());
    }

    /** @throws UnreadableDevices when nobody can tell what is plugged in */
    List<AttachedDevice> attached() throws UnreadableDevices {
        try {
            return devices.attached();
        } catch (IOException unreadable) {
            throw new UnreadableDevices(unreadable);
        }
    }

    Surroundings here(List<AttachedDevice> attached) {
        List<Device> known = attached.stream()
                .map(device -> new Device(device.code(), device.name()))
                .toList();
        return new Surroundings(known, users.present());
    }

    Report report(List<AttachedDevice> attached) {
        return new Report(outside.clock().getZone(), users.present(), attached);
    }

    /** The zone in which moments are told: the computer's as the server knows it, else the machine's. */
    ZoneId zone() throws IOException {
        return bundle().map(bundle -> bundle.zones().computer())
                .orElseGet(() -> outside.clock().getZone());
    }

    Optional<EndpointBundle> bundle() throws IOException {
        Load load = store().look();
        if (load instanceof Load.Loaded loaded) {
            return Optional.of(loaded.bundle());
        }
        return load instanceof Load.Missing missing ? Optional.of(missing.bundle()) : Optional.empty();
    }

    /** Calls the hooks for what has begun or ended, and tells what they did not do. */
    void announce(List<AttachedDevice> attached) throws IOException {
        announcer().announce(attached, here(attached)).complaints().forEach(printer::note);
    }

    /** The attached devices cannot be read: a failure of the machine or of a file, not of the state. */
    static final class UnreadableDevices extends IOException {
        private static final long serialVersionUID = 1;

        UnreadableDevices(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
