package dev.hallpass.engine.redeem;

/** Where the running time comes from: the operating system. */
@FunctionalInterface
public interface RunningClock {
    /** The running time now. */
    RunningTime read();
}
