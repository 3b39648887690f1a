package dev.hallpass.agent.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;

/**
 * Everything outside that a run of the agent touches; handed in, so that a test can set the clock or plug in a device.
 *
 * @param clock the wall clock; its zone is the machine's
 * @param random where ids come from
 * @param locale the reader's locale
 * @param in where a code or a token is typed
 * @param out where answers go
 * @param err where questions and notes go
 * @param account the account that runs the agent
 * @param home the folder in which the default state folder lies
 * @param system the root of the system's own files, {@code /}
 */
public record Outside(
        Clock clock,
        SecureRandom random,
        Locale locale,
        InputStream in,
        PrintStream out,
        PrintStream err,
        String account,
        Path home,
        Path system) {

    /**
     * The real ones.
     *
     * @return this process' streams, the system's clock and files
     */
    public static Outside real() {
        return new Outside(
                Clock.systemDefaultZone(),
                new SecureRandom(),
                Locale.getDefault(),
                System.in,
                System.out,
                System.err,
                System.getProperty("user.name"),
                Path.of(System.getProperty("user.home")),
                Path.of("/"));
    }
}
