package dev.hallpass.engine.redeem;

import java.util.ArrayList;
import java.util.List;

/** The devices that were attached before: what a near miss can name. */
final class Remembered {
    private static final int MOST = 64;

    private Remembered() {}

    /** With the attached ones, the oldest giving way. */
    static List<Device> with(List<Device> before, List<Device> attached) {
        if (before.containsAll(attached)) {
            return before;
        }
        List<Device> all = new ArrayList<>(before);
        for (Device device : attached) {
            all.removeIf(known -> known.code().equals(device.code()));
            all.add(device);
        }
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }
}
