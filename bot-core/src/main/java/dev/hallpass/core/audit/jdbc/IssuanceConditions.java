package dev.hallpass.core.audit.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.review.Selection;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Reach;
import dev.hallpass.core.sql.Columns;

/** A selection as SQL over the issuances, {@code i}, with its values beside it. */
final class IssuanceConditions {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private IssuanceConditions() {}

    /** @param time the column that lies in the selection's days */
    static IssuanceConditions of(Selection selection, Reach within, String time) {
        IssuanceConditions all = within(within);
        all.add(time + " >= ?", Columns.time(selection.start()));
        all.add(time + " < ?", Columns.time(selection.end()));
        selection.department().ifPresent(department -> all.add("lower(i.department) = ?", department.key()));
        selection.issuer().ifPresent(person -> all.add("i.issuer = ?", person.value()));
        selection.scope().ifPresent(scope -> all.add("i.scope = ?", scope.name()));
        return all;
    }

    /** The requests, {@code r}, that were asked in the same days, for what they wanted at first, {@code t}. */
    static IssuanceConditions requests(Selection selection, Reach within) {
        IssuanceConditions all = new IssuanceConditions();
        all.in("lower(r.department)", within);
        all.add("t.number = 0");
        all.add("r.asked_at >= ?", Columns.time(selection.start()));
        all.add("r.asked_at < ?", Columns.time(selection.end()));
        selection.department().ifPresent(department -> all.add("lower(r.department) = ?", department.key()));
        selection.issuer().ifPresent(person -> all.add("r.requester = ?", person.value()));
        selection.scope().ifPresent(scope -> all.add("t.scope = ?", scope.name()));
        return all;
    }

    static IssuanceConditions within(Reach reach) {
        IssuanceConditions all = new IssuanceConditions();
        all.in("lower(i.department)", reach);
        return all;
    }

    /** The refusals to issue in the same days: entries of the trail. */
    static IssuanceConditions refusals(Selection selection, Reach within) {
        IssuanceConditions all = new IssuanceConditions();
        all.in("department_key", within);
        all.add("act = ?", Act.ISSUE_CODE.name());
        all.add("outcome <> ?", AuditEntry.DONE);
        all.add("at >= ?", Columns.time(selection.start()));
        all.add("at < ?", Columns.time(selection.end()));
        selection.department().ifPresent(department -> all.add("department_key = ?", department.key()));
        selection.issuer().ifPresent(person -> all.add("actor_id = ?", person.toString()));
        return all;
    }

    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    List<Object> values() {
        return List.copyOf(values);
    }

    void add(String condition, Object... its) {
        conditions.add(condition);
        values.addAll(Arrays.asList(its));
    }

    private void in(String column, Reach reach) {
        if (reach instanceof Reach.Within limited) {
            Object[] keys = limited.departments().stream().map(Department::key).toArray();
            String places = Arrays.stream(keys).map(key -> "?").collect(Collectors.joining(", "));
            add(keys.length == 0 ? "1 = 0" : column + " in (" + places + ")", keys);
        }
    }
}
