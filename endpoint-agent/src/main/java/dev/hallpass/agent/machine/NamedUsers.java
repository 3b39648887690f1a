package dev.hallpass.agent.machine;

import java.util.List;

import dev.hallpass.engine.terms.UserName;

/** Users named on the command line, in place of who is logged in. */
public final class NamedUsers implements Users {
    private final List<UserName> users;

    /**
     * The users of these names.
     *
     * @param names as typed; each is made canonical
     * @throws IllegalArgumentException with a sentence, when a name is none (empty, or with control characters)
     */
    public NamedUsers(List<String> names) {
        this.users = canonical(names);
    }

    @Override
    public List<UserName> present() {
        return users;
    }

    static List<UserName> canonical(List<String> names) {
        return names.stream().map(UserName::of).distinct().toList();
    }
}
