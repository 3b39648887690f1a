package dev.hallpass.core.audit.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import dev.hallpass.core.audit.export.ExportTrail;
import dev.hallpass.core.audit.export.Format;
import dev.hallpass.core.audit.review.Overviews;
import dev.hallpass.core.audit.review.PageDoor;
import dev.hallpass.core.audit.review.ReadTrail;
import dev.hallpass.core.audit.review.Selection;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.Reach;
import dev.hallpass.core.policy.Verdict;

/** What one browser is shown: whose it is and what that person may see is asked at every request. */
public final class Visits {
    private final PageDoor door;
    private final People people;
    private final ReadTrail reading;
    private final Overviews overviews;
    private final ExportTrail exports;
    private final Clock clock;

    public Visits(PageDoor door, People people, ReadTrail reading, Shown shown, Clock clock) {
        this.door = door;
        this.people = people;
        this.reading = reading;
        this.overviews = shown.overviews();
        this.exports = shown.exports();
        this.clock = clock;
    }

    /** What there is to be shown. */
    public record Shown(Overviews overviews, ExportTrail exports) {}

    sealed interface Visit {}

    record Welcome(Person reader, Reach within, Selection selection) implements Visit {}

    record Closed(HttpStatus status, String why) implements Visit {}

    Visit of(String visit, HttpServletRequest request, String what) {
        Optional<Person> reader = door.visitor(visit).flatMap(people::find);
        if (reader.isEmpty()) {
            return new Closed(HttpStatus.UNAUTHORIZED, "visit");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), reader.get().zone());
        Selection selection = Query.read(request, today, reader.get().zone());
        ReadTrail.Asked asked = new ReadTrail.Asked(
                reader.get(), what + " of " + Query.written(selection), "web " + request.getRemoteAddr());
        return reading.ask(asked) instanceof Verdict.Permitted
                ? new Welcome(reader.get(), reading.reach(reader.get()), selection)
                : new Closed(HttpStatus.FORBIDDEN, "role");
    }

    String draw(Welcome visit) {
        Words words = new Words(visit.reader().locale(), visit.reader().zone());
        return new OverviewPage(
                        words,
                        new OverviewPage.Seen(
                                overviews.of(visit.selection(), visit.within(), clock.instant()),
                                visit.selection(),
                                overviews.departments(visit.within()),
                                LocalDate.ofInstant(
                                        clock.instant(), visit.reader().zone()),
                                visit.within() instanceof Reach.Within))
                .draw();
    }

    void export(Welcome visit, Format format, HttpServletResponse response) {
        HttpHeaders guards = new HttpHeaders();
        Answers.guard(guards);
        guards.forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        String ending = format == Format.CSV ? "csv" : "jsonl";
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"hallpass-audit-" + visit.selection().from() + "-"
                        + visit.selection().to() + "." + ending + "\"");
        try {
            exports.write(format, Query.entries(visit.selection()), visit.within(), response.getOutputStream());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
