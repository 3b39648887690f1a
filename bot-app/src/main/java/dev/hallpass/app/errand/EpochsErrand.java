package dev.hallpass.app.errand;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.keys.file.KeyFile.Announced;

/** {@code keys list}: says which epochs the key file holds, and from when each is used. It shows no secret. */
final class EpochsErrand implements Errand {
    @Override
    public List<String> words() {
        return List.of("keys", "list");
    }

    @Override
    public int run(List<String> arguments) {
        return KeysAtHand.with(arguments, EpochsErrand::list);
    }

    private static int list(KeysAtHand keys) {
        keys.file()
                .epochs()
                .forEach(epoch -> System.out.println(line(epoch, keys.clock().instant())));
        return 0;
    }

    private static String line(Announced epoch, Instant now) {
        Optional<Instant> coming = epoch.from().filter(now::isBefore);
        return "Epoch " + epoch.epoch().value() + ": "
                + coming.map(from -> "comes into use " + Sentences.time(from))
                        .orElseGet(() -> epoch.from()
                                .map(from -> "in use since " + Sentences.time(from))
                                .orElse("in use"));
    }
}
