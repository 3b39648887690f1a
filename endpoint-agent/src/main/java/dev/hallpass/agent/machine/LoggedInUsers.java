package dev.hallpass.agent.machine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.hallpass.engine.terms.UserName;

/**
 * Who is logged in on a Linux machine: the sessions that systemd keeps, else the login records of utmp(5), else the
 * account that runs the agent.
 */
public final class LoggedInUsers implements Users {
    private static final int UTMP_RECORD_BYTES = 384;
    private static final int UTMP_USER_OFFSET = 44;
    private static final int UTMP_USER_BYTES = 32;
    private static final short UTMP_USER_PROCESS = 7;

    private final Path run;
    private final String account;

    /**
     * Reads below a folder.
     *
     * @param run the folder of run-time files, {@code /run} on Linux
     * @param account who is assumed to be logged in when the system does not say
     */
    public LoggedInUsers(Path run, String account) {
        this.run = run;
        this.account = account;
    }

    @Override
    public List<UserName> present() {
        List<String> names = systemd();
        if (names.isEmpty()) {
            names = utmp();
        }
        return NamedUsers.canonical(names.isEmpty() ? List.of(account) : names);
    }

    private List<String> systemd() {
        try (Stream<Path> users = Files.list(run.resolve("systemd/users"))) {
            List<String> names = new ArrayList<>();
            for (Path user : users.sorted().toList()) {
                loggedIn(Files.readAllLines(user)).forEach(names::add);
            }
            return names;
        } catch (IOException notSystemd) {
            return List.of();
        }
    }

    /** A user who only lingers (services without a session) has the state {@code lingering}, a leaving one {@code closing}. */
    private static Stream<String> loggedIn(List<String> lines) {
        boolean present = lines.contains("STATE=active") || lines.contains("STATE=online");
        return lines.stream()
                .filter(line -> present && line.startsWith("NAME="))
                .map(line -> line.substring("NAME=".length()));
    }

    private List<String> utmp() {
        try {
            ByteBuffer records =
                    ByteBuffer.wrap(Files.readAllBytes(run.resolve("utmp"))).order(ByteOrder.nativeOrder());
            List<String> names = new ArrayList<>();
            for (int at = 0; at + UTMP_RECORD_BYTES <= records.capacity(); at += UTMP_RECORD_BYTES) {
                if (records.getShort(at) == UTMP_USER_PROCESS) {
                    names.add(user(records, at));
                }
            }
            return names.stream().distinct().toList();
        } catch (IOException noUtmp) {
            return List.of();
        }
    }

    private static String user(ByteBuffer records, int at) {
        byte[] field = new byte[UTMP_USER_BYTES];
        records.get(at + UTMP_USER_OFFSET, field);
        String name = new String(field, StandardCharsets.UTF_8);
        int end = name.indexOf('\0');
        return end < 0 ? name : name.substring(0, end);
    }
}
