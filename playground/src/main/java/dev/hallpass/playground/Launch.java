package dev.hallpass.playground;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the command line says.
 *
 * @param home the folder of everything that is kept
 * @param reset whether that is forgotten first
 * @param address where the page is served; this machine alone when nothing else is said
 * @param port on which; 0 for any
 * @param others what is meant for Spring
 */
record Launch(Path home, boolean reset, String address, int port, List<String> others) {
    private static final String HOME = "--hallpass.home=";
    private static final String ADDRESS = "--server.address=";
    private static final String PORT = "--server.port=";
    private static final int HIGHEST = 65_535;

    /**
     * Reads the arguments.
     *
     * @param environmentPort {@code SERVER_PORT} of the environment, which an argument overrides
     * @throws CannotStart when the port is no number
     */
    static Launch read(List<String> arguments, Optional<String> environmentPort) {
        Path home = Path.of(last(arguments, HOME).orElse("./hallpass-playground-data"));
        String address = last(arguments, ADDRESS).orElse("127.0.0.1");
        int port = number(last(arguments, PORT).or(() -> environmentPort).orElse("8080"));
        List<String> others = new ArrayList<>(arguments);
        others.removeIf(argument -> argument.equals("--reset")
                || argument.startsWith(HOME)
                || argument.startsWith(ADDRESS)
                || argument.startsWith(PORT));
        return new Launch(home, arguments.contains("--reset"), address, port, List.copyOf(others));
    }

    private static Optional<String> last(List<String> arguments, String name) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(name))
                .reduce((first, second) -> second)
                .map(argument -> argument.substring(name.length()));
    }

    private static int number(String typed) {
        try {
            int port = Integer.parseInt(typed.strip());
            if (port >= 0 && port <= HIGHEST) {
                return port;
            }
        } catch (NumberFormatException noNumber) {
            // Told below, like a number out of range.
        }
        throw new CannotStart("\"" + typed + "\" is no port: give a number up to 65535, such as --server.port=8081.");
    }

    /** @throws CannotStart when somebody else serves there */
    Launch needsFreePort() {
        if (port == 0) {
            return this;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return this;
        } catch (IOException taken) {
            throw new CannotStart("Port " + port + " is taken, or may not be used here: choose another one with"
                    + " --server.port=" + (port == HIGHEST ? port - 1 : port + 1) + ".");
        }
    }
}
