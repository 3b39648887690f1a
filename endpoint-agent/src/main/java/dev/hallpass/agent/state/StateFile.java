package dev.hallpass.agent.state;

import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;

import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.code.Receipt;
import dev.hallpass.engine.redeem.EndpointState;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.universal.ChainPosition;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The content of {@code state.json}: the engine's state record by record, under a number that tells a later format
 * from this one. No code and no key is in it.
 *
 * @param format always {@value #FORMAT}
 * @param state what the endpoint remembers
 */
record StateFile(int format, EndpointState state) {
    private static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(words())
            .build();

    static byte[] write(EndpointState state) {
        return JSON.writeValueAsBytes(new StateFile(FORMAT, state));
    }

    /** Reads a state; empty when it is damaged in any way: cut off, of another format, or with a value that cannot be. */
    static Optional<EndpointState> read(byte[] content) {
        try {
            StateFile file = JSON.readValue(content, StateFile.class);
            return file == null || file.format != FORMAT ? Optional.empty() : Optional.of(file.state);
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    private static JacksonModule words() {
        SimpleModule module = new SimpleModule("words");
        Word.add(module, DeviceCode.class, DeviceCode::symbols, DeviceCode::new);
        Word.add(module, Receipt.class, Receipt::symbols, Receipt::new);
        Word.add(module, Fingerprint.class, Fingerprint::hex, Fingerprint::new);
        Word.add(module, ComputerId.class, ComputerId::value, ComputerId::new);
        Word.add(module, ChainPosition.class, StateFile::mark, StateFile::mark);
        return module;
    }

    private static String mark(ChainPosition mark) {
        return mark.position() + ":" + mark.valueHex();
    }

    private static ChainPosition mark(String written) {
        String[] parts = written.split(":", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("A mark is a position, a colon and a value.");
        }
        return ChainPosition.of(Integer.parseInt(parts[0]), parts[1]);
    }
}
