package dev.hallpass.core.audit.export;

import java.io.OutputStream;
import java.util.function.Function;

/** How an export is written. */
public enum Format {
    /** RFC 4180 in UTF-8 with a byte order mark, for spreadsheets. */
    CSV("text/csv; charset=utf-8", CsvLines::new),
    /** One JSON object a line, for programs. */
    JSON_LINES("application/x-ndjson", JsonLines::new);

    private final String mediaType;
    private final Function<OutputStream, Lines> lines;

    Format(String mediaType, Function<OutputStream, Lines> lines) {
        this.mediaType = mediaType;
        this.lines = lines;
    }

    public String mediaType() {
        return mediaType;
    }

    Lines lines(OutputStream out) {
        return lines.apply(out);
    }
}
