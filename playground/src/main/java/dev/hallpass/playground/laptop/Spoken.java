package dev.hallpass.playground.laptop;

import java.util.List;

/**
 * One call of the agent, as its terminal shows it.
 *
 * @param number counted from 1
 * @param command what was typed
 * @param lines what the agent said
 * @param exit how it ended: 0 done, 1 failed, 2 refused, 64 wrong usage
 */
public record Spoken(int number, String command, List<String> lines, int exit) {
    /** Takes a copy of the lines. */
    public Spoken {
        lines = List.copyOf(lines);
    }
}
