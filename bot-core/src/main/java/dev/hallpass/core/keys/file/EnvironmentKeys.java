package dev.hallpass.core.keys.file;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.key.MasterSecret;
import dev.hallpass.engine.key.SecretBytes;

/** Master secrets that the environment hands over, where no file is to hold them. */
public final class EnvironmentKeys {
    private static final Pattern ONE = Pattern.compile("([1-9][0-9]{0,5}):([0-9a-fA-F]{64})(?:@(\\S+))?");

    private EnvironmentKeys() {}

    /**
     * Reads epochs with their secrets, all of them in use.
     *
     * @throws KeysUnavailable as by {@link #read(String, Clock)}
     */
    public static MasterSecrets read(String text) {
        return read(text, Clock.fixed(Instant.MAX, ZoneOffset.UTC));
    }

    /**
     * Reads epochs with their secrets.
     *
     * @param text {@code EPOCH:64 HEX DIGITS}, several with commas between; with {@code @2026-12-01T06:00:00Z} behind it
     *     an epoch comes into use then, on all replicas at the same moment
     * @param clock by which they come into use
     * @throws KeysUnavailable when it is written otherwise; the message does not repeat it
     */
    public static MasterSecrets read(String text, Clock clock) {
        NavigableMap<KeyEpoch, MasterSecret> secrets = new TreeMap<>();
        NavigableMap<KeyEpoch, Instant> beginnings = new TreeMap<>();
        try {
            for (String part : text.split(",")) {
                take(part.strip(), secrets, beginnings);
            }
            Epochs epochs = new Epochs(secrets, beginnings);
            return new HeldSecrets(() -> epochs, clock);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            // Their messages would quote what was written.
            throw malformed();
        }
    }

    private static void take(
            String part, NavigableMap<KeyEpoch, MasterSecret> secrets, NavigableMap<KeyEpoch, Instant> beginnings) {
        Matcher written = ONE.matcher(part);
        if (!written.matches()) {
            throw malformed();
        }
        KeyEpoch epoch = new KeyEpoch(Integer.parseInt(written.group(1)));
        if (secrets.put(epoch, MasterSecret.of(SecretBytes.ofHex(written.group(2)))) != null) {
            throw malformed();
        }
        Optional.ofNullable(written.group(3)).map(Instant::parse).ifPresent(from -> beginnings.put(epoch, from));
    }

    private static KeysUnavailable malformed() {
        return new KeysUnavailable("The master secrets in the environment are written wrongly: "
                + "each is its epoch, a colon and 64 hex digits, perhaps @ and the time from which it is used, such as"
                + " 2026-12-01T06:00:00Z; commas between. No epoch comes twice, and the first has no time.");
    }
}
