package dev.hallpass.playground.laptop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All laptops. They sync by themselves, as agents do, only more often. */
public final class Laptops implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Laptops.class);
    /** Below the ports that Linux gives out by itself, so that a cable finds its own again at the next start. */
    private static final int FIRST_PORT = 21_000;

    private static final int PORTS = 10_000;

    private final List<Laptop> all = new ArrayList<>();
    private final List<Consumer<Laptop>> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "laptop-sync");
        made.setDaemon(true);
        return made;
    });

    private Laptops() {}

    /** Boots them; each has its disk below {@code folder}. */
    public static Laptops open(Path folder, Clock clock) {
        Laptops laptops = new Laptops();
        for (Plan plan : Plan.ALL) {
            Path disk = folder.resolve(plan.name());
            laptops.all.add(new Laptop(plan, disk, new Cable(port(disk)), clock));
        }
        return laptops;
    }

    /** The agent keeps the address of its server, so a cable keeps its port. */
    private static int port(Path disk) {
        try {
            Path file = disk.resolve("cable-port");
            if (Files.exists(file)) {
                return Integer.parseInt(Files.readString(file).strip());
            }
            Files.createDirectories(disk);
            int port = freePort(new SecureRandom());
            Files.writeString(file, Integer.toString(port));
            return port;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static int freePort(SecureRandom random) {
        for (int tried = 0; tried < PORTS; tried++) {
            int port = FIRST_PORT + random.nextInt(PORTS);
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
                return probe.getLocalPort();
            } catch (IOException taken) {
                LOG.debug("port {} is taken", port);
            }
        }
        throw new IllegalStateException("no port is free for a laptop's network");
    }

    /** Tells {@code listener} of each laptop that may look otherwise now. */
    public void listen(Consumer<Laptop> listener) {
        listeners.add(listener);
    }

    /** Somebody touched it. */
    public void changed(Laptop laptop) {
        listeners.forEach(listener -> listener.accept(laptop));
    }

    /** Where their cables lead. */
    public void connect(int serverPort) {
        all.forEach(laptop -> laptop.connect(serverPort));
    }

    /** Lets them sync by themselves from now on. */
    public void syncEvery(Duration time) {
        long millis = time.toMillis();
        thread.scheduleWithFixedDelay(this::syncAll, millis, millis, TimeUnit.MILLISECONDS);
    }

    private void syncAll() {
        for (Laptop laptop : all) {
            try {
                laptop.syncQuietly();
                changed(laptop);
            } catch (RuntimeException failed) {
                LOG.warn("{} did not sync, and tries again", laptop.plan().name(), failed);
            }
        }
    }

    /** All of them. */
    public List<Laptop> all() {
        return List.copyOf(all);
    }

    /** The one of that name. */
    public Optional<Laptop> named(String name) {
        return all.stream().filter(laptop -> laptop.plan().name().equals(name)).findFirst();
    }

    @Override
    public void close() {
        thread.shutdownNow();
        all.forEach(Laptop::close);
    }
}
