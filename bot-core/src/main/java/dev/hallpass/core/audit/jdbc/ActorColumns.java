package dev.hallpass.core.audit.jdbc;

import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.engine.terms.ComputerId;

/** How an actor stands in {@code actor_kind} and {@code actor_id}. */
final class ActorColumns {
    private static final String HUMAN = "HUMAN";
    private static final String ENDPOINT = "ENDPOINT";
    private static final String HALLPASS = "HALLPASS";

    private ActorColumns() {}

    static String kind(Actor actor) {
        if (actor instanceof Actor.Human) {
            return HUMAN;
        }
        return actor instanceof Actor.Endpoint ? ENDPOINT : HALLPASS;
    }

    static @Nullable String id(Actor actor) {
        if (actor instanceof Actor.Human human) {
            return human.person().toString();
        }
        return actor instanceof Actor.Endpoint endpoint ? endpoint.computer().value() : null;
    }

    static Actor read(String kind, @Nullable String id) {
        return switch (kind) {
            case HUMAN -> new Actor.Human(new PersonId(UUID.fromString(Objects.requireNonNull(id))));
            case ENDPOINT -> new Actor.Endpoint(new ComputerId(Objects.requireNonNull(id)));
            default -> new Actor.Hallpass();
        };
    }
}
