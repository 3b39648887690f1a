package dev.hallpass.core.issuing;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.people.Department;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.EndUser;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.UserName;

/** What the registry knows of a binding. */
record Whereabouts(
        Binding binding, Optional<Computer> computer, Optional<EndUser> user, List<Computer> usersComputers) {
    static Whereabouts look(Binding binding, Registry registry) {
        return new Whereabouts(
                binding,
                binding.computer().flatMap(registry::computer),
                binding.user().flatMap(registry::endUser),
                binding.user().map(registry::computersOf).orElse(List.of()));
    }

    boolean userAlone() {
        return binding.computer().isEmpty();
    }

    /** Whose matter it is. A computer without a department is nobody's but that of people who answer for all. */
    Optional<Department> department() {
        return userAlone() ? user.flatMap(EndUser::department) : computer.flatMap(Computer::department);
    }

    ZoneId zoneOr(ZoneId organisationZone) {
        return computer.map(Computer::zone).orElse(organisationZone);
    }

    /** Why no endpoint would take a code with this binding. */
    Optional<IssueRefusal> refusal() {
        return userAlone() ? binding.user().flatMap(this::refusalOfUserAlone) : refusalOfComputer();
    }

    private Optional<IssueRefusal> refusalOfComputer() {
        if (computer.isEmpty()) {
            return binding.computer().map(IssueRefusal.UnknownComputer::new);
        }
        if (computer.get().retired()) {
            return Optional.of(new IssueRefusal.RetiredComputer(computer.get().name()));
        }
        return binding.user()
                .filter(name -> name.value().length() > EndUser.LONGEST_NAME)
                .map(IssueRefusal.UnknownUser::new);
    }

    private Optional<IssueRefusal> refusalOfUserAlone(UserName name) {
        if (user.isEmpty()) {
            return Optional.of(new IssueRefusal.UnknownUser(name));
        }
        return usersComputers.isEmpty() ? Optional.of(new IssueRefusal.UserNotAssigned(name)) : Optional.empty();
    }

    /** What may keep a code with this binding from working as expected. */
    Optional<Caution> caution() {
        return binding.user().flatMap(name -> userAlone() ? Optional.of(userAlone(name)) : besideComputer(name));
    }

    private Caution userAlone(UserName name) {
        return new Caution.UserAlone(name, usersComputers);
    }

    private Optional<Caution> besideComputer(UserName name) {
        if (user.isEmpty()) {
            return Optional.of(new Caution.UserNotRegistered(name));
        }
        return computer.filter(named ->
                        usersComputers.stream().noneMatch(one -> one.id().equals(named.id())))
                .map(named -> new Caution.UserNotAssigned(name, named));
    }

    /**
     * The key that every endpoint concerned has by now: the computer's as of its last sync; of a user alone the oldest
     * epoch and generation among the user's computers (code-format.md, section 2).
     */
    KeyChoice key(Registry registry) {
        Optional<KeyChoice> ofComputer = computer.map(Computer::epoch).map(KeyChoice::ofComputer);
        return ofComputer.orElseGet(() -> new KeyChoice(
                oldestEpoch(), registry.generationInUse(binding.user().orElseThrow())));
    }

    private KeyEpoch oldestEpoch() {
        return usersComputers.stream()
                .map(Computer::epoch)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
