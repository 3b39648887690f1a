package dev.hallpass.core.audit.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditFilter;
import dev.hallpass.core.audit.Kind;
import dev.hallpass.core.audit.Topic;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Reach;
import dev.hallpass.core.sql.Columns;

/** A filter as SQL, with its values beside it. */
final class Conditions {
    private static final String OF_A_COMPUTER =
            "(actor_id = ? or subject = ? or subject = ? or subject like ? escape '!'"
                    + " or subject like ? escape '!'"
                    + " or subject in (select 'issuance ' || cast(i.id as varchar(20)) from issuance i where i.computer_id = ?))";
    private static final String HOLDS =
            "(lower(subject) like ? escape '!' or lower(justification) like ? escape '!' or lower(origin) like ? escape '!')";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private Conditions() {}

    static Conditions of(AuditFilter filter, Reach within) {
        Conditions all = new Conditions();
        filter.by().ifPresent(all::by);
        filter.kind().ifPresent(all::of);
        filter.about().ifPresent(all::about);
        filter.containing().map(Conditions::pattern).ifPresent(text -> all.add(HOLDS, text, text, text));
        filter.department().ifPresent(department -> all.add("department_key = ?", department.key()));
        filter.from().ifPresent(from -> all.add("at >= ?", Columns.time(from)));
        filter.to().ifPresent(to -> all.add("at < ?", Columns.time(to)));
        filter.before().ifPresent(id -> all.add("id < ?", id));
        all.within(within);
        return all;
    }

    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    List<Object> values(Object last) {
        List<Object> all = new ArrayList<>(values);
        all.add(last);
        return all;
    }

    private void by(Actor actor) {
        add("actor_kind = ?", ActorColumns.kind(actor));
        Optional.ofNullable(ActorColumns.id(actor)).ifPresent(id -> add("actor_id = ?", id));
    }

    private void of(Kind kind) {
        if (kind == Kind.REFUSED) {
            add("outcome not in (?, ?)", AuditEntry.DONE, AuditEntry.WANTED);
            return;
        }
        in("act", kind.acts().stream().map(Act::name).toList());
    }

    private void about(Topic topic) {
        if (topic instanceof Topic.OfCode code) {
            add("subject = ?", "issuance " + code.issuance());
            return;
        }
        Topic.OnComputer computer = (Topic.OnComputer) topic;
        String id = computer.id().value();
        String named = "computer " + computer.name();
        add(OF_A_COMPUTER, id, "computer " + id, named, escaped(named) + ",%", "%, on " + escaped(named), id);
    }

    private void within(Reach reach) {
        if (reach instanceof Reach.Within limited) {
            in(
                    "department_key",
                    limited.departments().stream().map(Department::key).toList());
        }
    }

    private void in(String column, Collection<String> all) {
        String places = all.stream().map(one -> "?").collect(Collectors.joining(", "));
        add(all.isEmpty() ? "1 = 0" : column + " in (" + places + ")", all.toArray());
    }

    private void add(String condition, Object... its) {
        conditions.add(condition);
        values.addAll(Arrays.asList(its));
    }

    private static String pattern(String text) {
        return "%" + escaped(text.toLowerCase(Locale.ROOT)) + "%";
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
