package dev.hallpass.app.errand;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.context.ConfigurableApplicationContext;

import dev.hallpass.app.settings.HallpassSettings;
import dev.hallpass.core.keys.file.KeyFile;
import dev.hallpass.core.keys.file.KeysUnavailable;

/**
 * The key file that serving would use, for errands. The database is never opened: the file can be changed while Hallpass
 * serves.
 */
record KeysAtHand(KeyFile file, Clock clock, HallpassSettings settings) {
    private static final int FAILED = 1;

    /**
     * Does something with the file, and says on standard output what went wrong.
     *
     * @param arguments Spring's own
     * @return what the work returned, or 1 when it could not be done
     */
    static int with(List<String> arguments, ToIntFunction<KeysAtHand> work) {
        try (ConfigurableApplicationContext context = Ground.open(arguments)) {
            HallpassSettings settings = context.getBean(HallpassSettings.class);
            if (!settings.keys().secrets().isBlank()) {
                return failed("The master secrets are given in hallpass.keys.secrets, and there is no key file. Add a"
                        + " comma and EPOCH:64 HEX DIGITS@TIME there on every replica, such as a TIME of"
                        + " 2026-12-01T06:00:00Z, and start them again one by one before that time.");
            }
            KeyFile file =
                    KeyFile.at(settings.keyFile(), settings.keys().wrapping(), context.getBean(SecureRandom.class));
            return work.applyAsInt(new KeysAtHand(file, context.getBean(Clock.class), settings));
        } catch (IllegalArgumentException | KeysUnavailable wrong) {
            return failed(wrong.getMessage());
        } catch (BeansException unset) {
            return failed("The configuration is wrong: "
                    + unset.getMostSpecificCause().getMessage());
        }
    }

    private static int failed(@Nullable String sentence) {
        System.out.println(sentence);
        return FAILED;
    }
}
