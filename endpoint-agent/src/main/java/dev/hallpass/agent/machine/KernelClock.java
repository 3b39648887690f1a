package dev.hallpass.agent.machine;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import dev.hallpass.engine.redeem.RunningClock;
import dev.hallpass.engine.redeem.RunningTime;

/**
 * The running time of a Linux kernel: its boot id, and the up-time of proc(5), which counts time asleep like
 * CLOCK_BOOTTIME. Other systems show neither: there the wall clock has to do, and setting it ahead shortens waits.
 */
public final class KernelClock implements RunningClock {
    private static final String NO_BOOT_ID = "wall-clock";

    private final Path system;
    private final Clock wall;

    /**
     * Reads below a folder.
     *
     * @param system the root of the system's files, {@code /}
     * @param wall stands in where no kernel shows an up-time
     */
    public KernelClock(Path system, Clock wall) {
        this.system = system;
        this.wall = wall;
    }

    @Override
    public RunningTime read() {
        try {
            String bootId = text("proc/sys/kernel/random/boot_id");
            BigDecimal seconds = new BigDecimal(text("proc/uptime").split(" ", 2)[0]);
            return new RunningTime(
                    bootId, Duration.ofMillis(seconds.movePointRight(3).longValue()));
        } catch (IOException | NumberFormatException notLinux) {
            return new RunningTime(NO_BOOT_ID, Duration.ofMillis(Math.max(0, wall.millis())));
        }
    }

    private String text(String file) throws IOException {
        return new String(Files.readAllBytes(system.resolve(file)), StandardCharsets.US_ASCII).strip();
    }
}
