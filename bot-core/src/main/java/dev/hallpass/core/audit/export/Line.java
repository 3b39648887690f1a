package dev.hallpass.core.audit.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.Recorded;
import dev.hallpass.core.people.Department;

/**
 * One entry as exports name its parts; the names are for good.
 *
 * @param at in UTC, as ISO 8601 has it
 * @param actor {@code human}, {@code endpoint} or {@code hallpass}
 */
record Line(
        long id,
        Instant at,
        String actor,
        @Nullable String actorId,
        @Nullable String actorName,
        String act,
        String subject,
        String outcome,
        @Nullable String justification,
        String origin,
        @Nullable String department) {
    static final List<String> COLUMNS = List.of(
            "id",
            "at",
            "actor",
            "actorId",
            "actorName",
            "act",
            "subject",
            "outcome",
            "justification",
            "origin",
            "department");

    static Line of(Recorded recorded, Names names) {
        AuditEntry entry = recorded.entry();
        Optional<Actor.Human> human =
                Optional.of(entry.actor()).filter(Actor.Human.class::isInstance).map(Actor.Human.class::cast);
        return new Line(
                recorded.id(),
                entry.at(),
                kind(entry.actor()),
                id(entry.actor()),
                human.map(person -> names.of(person.person())).orElse(null),
                entry.act().name(),
                entry.subject(),
                entry.outcome(),
                entry.justification().orElse(null),
                entry.origin(),
                entry.department().map(Department::name).orElse(null));
    }

    private static String kind(Actor actor) {
        if (actor instanceof Actor.Human) {
            return "human";
        }
        return actor instanceof Actor.Endpoint ? "endpoint" : "hallpass";
    }

    private static @Nullable String id(Actor actor) {
        if (actor instanceof Actor.Human human) {
            return human.person().toString();
        }
        return actor instanceof Actor.Endpoint endpoint ? endpoint.computer().value() : null;
    }
}
