package dev.hallpass.core.audit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import dev.hallpass.core.audit.AuditEntries;
import dev.hallpass.core.audit.AuditFilter;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Reach;

/** Exports what a filter matches, the newest first. Never holds more than a page in memory. */
public final class ExportTrail {
    private static final int PAGE = 500;

    private final AuditEntries entries;
    private final People people;

    public ExportTrail(AuditEntries entries, People people) {
        this.entries = entries;
        this.people = people;
    }

    /**
     * Writes it all. The stream stays open.
     *
     * @throws UncheckedIOException when the reader has gone
     */
    public void write(Format format, AuditFilter filter, Reach within, OutputStream out) {
        Names names = new Names(people);
        try (Lines lines = format.lines(out)) {
            entries.each(filter.most(PAGE), within, recorded -> lines.write(Line.of(recorded, names)));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
