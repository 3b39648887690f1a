package dev.hallpass.core.requests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.policy.OnCallSource;

/** Port: asks a resolver over the network who is on call. Called within the time of an answer, so it keeps a limit. */
public interface OnCall {
    /** A resolver that does not answer is told as such, and never taken for nobody. */
    Duty ask(OnCallSource.Resolver resolver, Optional<Department> department, Instant at);

    /** What the resolver said. */
    sealed interface Duty {
        record Known(List<EmailAddress> people) implements Duty {
            public Known {
                people = List.copyOf(people);
            }
        }

        record Unavailable(String error) implements Duty {}
    }
}
