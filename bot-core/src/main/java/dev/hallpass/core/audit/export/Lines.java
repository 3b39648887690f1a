package dev.hallpass.core.audit.export;

import java.io.Closeable;

/** Takes one line after the other. Closing writes out what is left, and leaves the stream open. */
interface Lines extends Closeable {
    void write(Line line);
}
