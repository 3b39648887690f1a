package dev.hallpass.core.endpoints;

import java.util.List;

import dev.hallpass.core.registry.Computer;
import dev.hallpass.engine.terms.UserName;

/** What an audit entry is about, as far as there is room for it. */
final class Subject {
    private static final int LONGEST = 240;

    private Subject() {}

    static String of(Computer computer, List<UserName> users) {
        String subject = "computer " + computer.name() + ", users " + users;
        return subject.codePointCount(0, subject.length()) <= LONGEST
                ? subject
                : subject.substring(0, subject.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
