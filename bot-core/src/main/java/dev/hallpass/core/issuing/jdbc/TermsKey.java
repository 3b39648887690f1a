package dev.hallpass.core.issuing.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import dev.hallpass.core.issuing.KeyChoice;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.issue.Draft;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;
import dev.hallpass.engine.terms.Validity;

/**
 * Names everything that two codes must share so that their serial alone tells them apart (code-format.md, section 3): key,
 * terms, device. Hashed, since a user's name may be longer than an index takes.
 */
record TermsKey(String hex) {

    static TermsKey of(Draft draft, KeyChoice key) {
        Binding binding = draft.terms().binding();
        String written = String.join(
                "\0",
                Integer.toString(key.epoch().value()),
                Integer.toString(key.generation()),
                binding.computer().map(ComputerId::value).orElse(""),
                binding.user().map(UserName::value).orElse(""),
                draft.device().map(DeviceCode::symbols).orElse(""),
                draft.terms().scope().name(),
                written(draft.terms().validity()));
        return new TermsKey(HexFormat.of().formatHex(sha256(written.getBytes(UTF_8))));
    }

    private static String written(Validity validity) {
        if (validity instanceof Validity.Relative relative) {
            return String.join(
                    "\0",
                    relative.duration().name(),
                    relative.window().name(),
                    relative.dayOfIssue().toString());
        }
        Validity.Interval interval = (Validity.Interval) validity;
        return String.join("\0", interval.start().toString(), interval.end().toString());
    }

    private static byte[] sha256(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
