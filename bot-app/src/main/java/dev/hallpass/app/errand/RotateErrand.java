package dev.hallpass.app.errand;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.boot.convert.DurationStyle;

import dev.hallpass.engine.key.KeyEpoch;

/**
 * {@code keys rotate [--in=2h]}: adds a new key epoch to the key file, which all replicas begin at the same moment. Ends
 * with 0 when it was added, 1 when it was not.
 */
final class RotateErrand implements Errand {
    private static final String IN = "--in=";
    private static final Duration USUAL = Duration.ofHours(1);
    /** Replicas read the file again every half minute, and their clocks differ a little. */
    private static final Duration SHORTEST = Duration.ofMinutes(5);

    @Override
    public List<String> words() {
        return List.of("keys", "rotate");
    }

    @Override
    public int run(List<String> arguments) {
        List<String> others = new ArrayList<>(arguments);
        Optional<String> given =
                others.stream().filter(one -> one.startsWith(IN)).findFirst();
        given.ifPresent(others::remove);
        return KeysAtHand.with(
                others, keys -> rotate(keys, given.map(RotateErrand::read).orElse(USUAL)));
    }

    private static Duration read(String given) {
        Duration in = DurationStyle.detectAndParse(given.substring(IN.length()));
        if (in.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("In " + in.toMinutes() + " minutes not every replica may have the new"
                    + " epoch. Give it at least " + SHORTEST.toMinutes() + " minutes, such as --in=15m.");
        }
        return in;
    }

    private static int rotate(KeysAtHand keys, Duration in) {
        Instant from = keys.clock().instant().plus(in);
        KeyEpoch epoch = keys.file().rotate(keys.clock(), from);
        System.out.println("Epoch " + epoch.value() + " is in "
                + keys.settings().keyFile() + " and comes into use " + Sentences.time(from) + ".");
        System.out.println("Until then copy the file to every replica that does not share it, and to the backup.");
        System.out.println("No replica has to start again. Computers get the new keys as they sync; those before work"
                + " until then, and open codes stay good.");
        return 0;
    }
}
