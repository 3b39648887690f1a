package dev.hallpass.core.issuing.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceFilter;
import dev.hallpass.core.issuing.Sight;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.sql.Columns;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.terms.ComputerId;

/** One search over the issuances: what the viewer may see, and of that what they want to. */
final class IssuanceSearch {
    private static final int LONGEST_TEXT = 1024;

    private static final String HOLDS = "lower(justification) like :text escape '!' or user_name like :text escape '!'"
            + " or lower(device_code) like :symbols escape '!'";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private IssuanceSearch() {}

    static IssuanceSearch of(Sight sight, IssuanceFilter filter, Instant now) {
        IssuanceSearch search = new IssuanceSearch();
        search.seenBy(sight, filter);
        search.wanted(filter, sight, now);
        return search;
    }

    List<Issuance> newest(JdbcClient jdbc, int most) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        values.put("most", most);
        return jdbc.sql("select * from issuance" + where + " order by id desc fetch first :most rows only")
                .params(values)
                .query(IssuanceRow::read)
                .list();
    }

    private void seenBy(Sight sight, IssuanceFilter filter) {
        if (!(sight instanceof Sight.OwnAnd own)) {
            return;
        }
        List<String> departments = own.departments().stream()
                .map(Department::name)
                .map(IssuanceSearch::lower)
                .toList();
        String others = departments.isEmpty() ? "" : " or lower(department) in (:departments)";
        with("departments", departments);
        with("viewer", sight.viewer().value());
        String sent = filter instanceof IssuanceFilter.Provable ? " or recipient_person = :viewer" : "";
        conditions.add("(issuer = :viewer" + sent + others + ")");
    }

    private void wanted(IssuanceFilter filter, Sight sight, Instant now) {
        if (filter instanceof IssuanceFilter.Mine) {
            with("mine", sight.viewer().value());
            conditions.add("issuer = :mine");
        } else if (filter instanceof IssuanceFilter.Open) {
            with("now", Columns.time(now));
            conditions.add("redeemed_at is null and revoked_at is null and redeem_by >= :now");
        } else if (filter instanceof IssuanceFilter.OnComputer on) {
            with("computer", on.computer().value());
            conditions.add("computer_id = :computer");
        } else if (filter instanceof IssuanceFilter.Provable provable) {
            with("after", Columns.time(provable.overAfter()));
            with("below", provable.below().value());
            conditions.add("over_at > :after and id < :below");
        } else if (filter instanceof IssuanceFilter.Containing containing) {
            holding(containing.text());
            conditions.add("(" + HOLDS + ")");
        } else if (filter instanceof IssuanceFilter.Matching matching) {
            matching(matching);
        }
    }

    private void holding(String typed) {
        String text = lower(Columns.text(typed.strip(), LONGEST_TEXT));
        with("text", "%" + literal(text) + "%");
        with("symbols", "%" + literal(text.replace("-", "")) + "%");
    }

    private void matching(IssuanceFilter.Matching matching) {
        holding(matching.text());
        String any = HOLDS;
        if (!matching.computers().isEmpty()) {
            with(
                    "computers",
                    matching.computers().stream().map(ComputerId::value).toList());
            any += " or computer_id in (:computers)";
        }
        if (!matching.devices().isEmpty()) {
            with("devices", matching.devices().stream().map(DeviceCode::symbols).toList());
            any += " or device_code in (:devices)";
        }
        conditions.add("(" + any + ")");
    }

    private void with(String name, Object value) {
        values.put(name, value);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
