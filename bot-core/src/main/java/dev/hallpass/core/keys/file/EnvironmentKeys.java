package dev.hallpass.core.keys.file;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.key.MasterSecret;
import dev.hallpass.engine.key.SecretBytes;

/** Master secrets that the environment hands over, where no file is to hold them. */
public final class EnvironmentKeys {
    private static final Pattern ONE = Pattern.compile("([1-9][0-9]{0,5}):([0-9a-fA-F]{64})");

    private EnvironmentKeys() {}

    /**
     * Reads epochs with their secrets.
     *
     * @param text {@code EPOCH:64 HEX DIGITS}, several with commas between
     * @throws KeysUnavailable when it is written otherwise; the message does not repeat it
     */
    public static MasterSecrets read(String text) {
        NavigableMap<KeyEpoch, MasterSecret> secrets = new TreeMap<>();
        for (String part : text.split(",")) {
            Matcher written = ONE.matcher(part.strip());
            if (!written.matches()) {
                throw malformed();
            }
            KeyEpoch epoch = new KeyEpoch(Integer.parseInt(written.group(1)));
            if (secrets.put(epoch, MasterSecret.of(SecretBytes.ofHex(written.group(2)))) != null) {
                throw malformed();
            }
        }
        return new HeldSecrets(secrets);
    }

    private static KeysUnavailable malformed() {
        return new KeysUnavailable("The master secrets in the environment are written wrongly: "
                + "each is its epoch, a colon and 64 hex digits, with commas between, and no epoch comes twice.");
    }
}
