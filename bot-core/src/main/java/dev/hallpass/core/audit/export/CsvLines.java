package dev.hallpass.core.audit.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.siegmar.fastcsv.writer.CsvWriter;

/** A text that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP advises. */
final class CsvLines implements Lines {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private final Writer writer;
    private final CsvWriter csv;

    CsvLines(OutputStream out) {
        this.writer = new OutputStreamWriter(out, UTF_8);
        this.csv = CsvWriter.builder().build(writer);
        begin();
    }

    private void begin() {
        try {
            writer.write(BYTE_ORDER_MARK);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        csv.writeRecord(Line.COLUMNS);
    }

    @Override
    public void write(Line line) {
        csv.writeRecord(Stream.of(
                        Long.toString(line.id()),
                        line.at().toString(),
                        line.actor(),
                        line.actorId(),
                        line.actorName(),
                        line.act(),
                        line.subject(),
                        line.outcome(),
                        line.justification(),
                        line.origin(),
                        line.department())
                .map(CsvLines::harmless)
                .toList());
    }

    private static String harmless(@Nullable String text) {
        String given = Objects.requireNonNullElse(text, "");
        return !given.isEmpty() && BEGINS_A_FORMULA.indexOf(given.charAt(0)) >= 0 ? "'" + given : given;
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        writer.flush();
    }
}
