package dev.hallpass.core.audit.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditFilter;
import dev.hallpass.core.audit.review.Selection;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.engine.terms.Scope;

/** A selection as the page's address has it. What makes no sense there counts as absent. */
final class Query {
    private static final int DAYS_AT_FIRST = 30;

    private Query() {}

    /** @param today the reader's */
    static Selection read(HttpServletRequest request, LocalDate today, ZoneId zone) {
        LocalDate to = day(request, "to").orElse(today);
        LocalDate from = day(request, "from").orElse(to.minusDays(DAYS_AT_FIRST - 1L));
        LocalDate start = from.isAfter(to) ? to : from;
        LocalDate earliest = to.minusDays(Selection.MOST_DAYS - 1L);
        return new Selection(
                start.isBefore(earliest) ? earliest : start,
                to,
                zone,
                value(request, "department")
                        .filter(name -> name.strip().length() <= 100)
                        .map(Department::new),
                value(request, "person").flatMap(Query::person),
                value(request, "scope").flatMap(Query::scope));
    }

    /** The entries of the trail that belong to it. */
    static AuditFilter entries(Selection selection) {
        AuditFilter filter = AuditFilter.newest(1).from(selection.start()).to(selection.end());
        AuditFilter of = selection.department().map(filter::ofDepartment).orElse(filter);
        return selection.issuer().map(person -> of.by(new Actor.Human(person))).orElse(of);
    }

    /** The same as an address' query. */
    static String written(Selection selection) {
        StringBuilder query = new StringBuilder("from=" + selection.from() + "&to=" + selection.to());
        selection
                .department()
                .ifPresent(department -> query.append("&department=").append(encoded(department.name())));
        selection.issuer().ifPresent(person -> query.append("&person=").append(person));
        selection.scope().ifPresent(scope -> query.append("&scope=").append(scope.name()));
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
    }

    private static Optional<LocalDate> day(HttpServletRequest request, String name) {
        return value(request, name).flatMap(Query::day).filter(day -> day.getYear() >= 2000 && day.getYear() < 3000);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<PersonId> person(String text) {
        try {
            return Optional.of(new PersonId(UUID.fromString(text)));
        } catch (IllegalArgumentException nobody) {
            return Optional.empty();
        }
    }

    private static Optional<Scope> scope(String text) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.name().equals(text))
                .findFirst();
    }
}
