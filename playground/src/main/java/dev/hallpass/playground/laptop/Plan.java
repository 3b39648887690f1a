package dev.hallpass.playground.laptop;

import java.util.List;

import dev.hallpass.agent.machine.AttachedDevice;

/**
 * What kind of laptop it is.
 *
 * @param name the computer's name
 * @param owner who works on it, as the page says it
 * @param user who is logged in
 * @param department to which it belongs; empty for none
 * @param devices what can be plugged in
 */
public record Plan(String name, String owner, String user, String department, List<AttachedDevice> devices) {
    /** The two of the playground. The first one's stick is the one of the format's vectors, N1B7-FWZ3. */
    static final List<Plan> ALL = List.of(
            new Plan(
                    "LT-0042",
                    "Maria",
                    "corp\\maria",
                    "Sales",
                    List.of(
                            new AttachedDevice("Kingston DT50", "0951", "1666", "60A44C413FAEE2B1"),
                            new AttachedDevice("Canon EOS R6", "04a9", "32da", "0130D3C8"),
                            new AttachedDevice("Noname USB disk", "0abc", "def1", ""))),
            new Plan(
                    "LT-0107",
                    "Jonas",
                    "corp\\jonas",
                    "",
                    List.of(
                            new AttachedDevice("SanDisk Ultra", "0781", "5581", "4C530001230912103284"),
                            new AttachedDevice("Samsung T7 Shield", "04e8", "61fb", "S6NFNS0T412345"),
                            new AttachedDevice("Logitech headset", "046d", "0a8f", "000000000000"))));

    /** Takes a copy of the devices. */
    public Plan {
        devices = List.copyOf(devices);
    }
}
