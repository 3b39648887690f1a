package dev.hallpass.core.policy;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

import dev.hallpass.core.people.account.EmailAddress;

/** Where it stands who is on call. */
public sealed interface OnCallSource {
    String name();

    /**
     * People who take turns, each for so many days from midnight on.
     *
     * @param start the first day of the first one's turn
     * @param days of one turn, from 1
     */
    record Rota(String name, ZoneId zone, LocalDate start, int days, List<EmailAddress> people)
            implements OnCallSource {
        /** @throws IllegalArgumentException without people, or when a turn has no day */
        public Rota {
            people = List.copyOf(people);
            if (people.isEmpty() || days < 1) {
                throw new IllegalArgumentException("the rota “" + name + "” needs people, and turns of at least a day");
            }
        }

        /** Whose turn it is; before the start it counts backwards. */
        public EmailAddress at(Instant now) {
            long day = ChronoUnit.DAYS.between(start, LocalDate.ofInstant(now, zone));
            return people.get((int) Math.floorMod(Math.floorDiv(day, days), (long) people.size()));
        }
    }

    /** @param url answers a GET with the e-mail addresses of who is on call */
    record Resolver(String name, URI url) implements OnCallSource {}
}
