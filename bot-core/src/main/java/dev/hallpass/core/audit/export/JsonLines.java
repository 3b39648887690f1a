package dev.hallpass.core.audit.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.annotation.JsonInclude;

import tools.jackson.databind.json.JsonMapper;

/** What is absent has no member. */
final class JsonLines implements Lines {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final OutputStream out;

    JsonLines(OutputStream out) {
        this.out = new BufferedOutputStream(out, 1 << 14);
    }

    @Override
    public void write(Line line) {
        try {
            out.write(JSON.writeValueAsBytes(line));
            out.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
