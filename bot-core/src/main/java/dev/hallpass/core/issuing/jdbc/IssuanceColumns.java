package dev.hallpass.core.issuing.jdbc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.KeyChoice;
import dev.hallpass.core.issuing.NewIssuance;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.sql.Columns;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.issue.Draft;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;
import dev.hallpass.engine.terms.Validity;

/** A fresh issuance as columns; what is empty has no column. */
final class IssuanceColumns {
    private final Map<String, Object> columns = new LinkedHashMap<>();

    private IssuanceColumns() {}

    static Map<String, Object> of(NewIssuance fresh, Issuance issuance) {
        IssuanceColumns written = new IssuanceColumns();
        written.origin(issuance);
        written.terms(issuance.draft());
        written.key(issuance);
        written.optional("department", fresh.plan().department().map(Department::name));
        return written.columns;
    }

    private void origin(Issuance issuance) {
        columns.put("platform", issuance.event().platform().name());
        columns.put("workspace", issuance.event().workspace());
        columns.put("event_id", issuance.event().id());
        columns.put("issuer", issuance.issuer().value());
        columns.put("issued_at", Columns.time(issuance.issuedAt()));
        optional("justification", issuance.justification().map(one -> one.text()));
        RecipientColumns.of(issuance.recipient()).forEach(column -> columns.put(column.name(), column.value()));
    }

    private void terms(Draft draft) {
        columns.put("scope", draft.terms().scope().name());
        optional("device_code", draft.device().map(DeviceCode::symbols));
        optional("computer_id", draft.terms().binding().computer().map(ComputerId::value));
        optional("user_name", draft.terms().binding().user().map(UserName::value));
        if (draft.terms().validity() instanceof Validity.Relative relative) {
            columns.put("duration", relative.duration().name());
            columns.put("redeem_window", relative.window().name());
            columns.put("day_of_issue", relative.dayOfIssue());
        } else if (draft.terms().validity() instanceof Validity.Interval interval) {
            columns.put("starts_at", Columns.time(interval.start()));
            columns.put("ends_at", Columns.time(interval.end()));
        }
    }

    private void key(Issuance issuance) {
        columns.put("serial", issuance.serial());
        columns.put("epoch", issuance.epoch().value());
        columns.put("generation", issuance.generation());
        KeyChoice key = new KeyChoice(issuance.epoch(), issuance.generation());
        columns.put("terms_key", TermsKey.of(issuance.draft(), key).hex());
        columns.put("zone", issuance.zone().getId());
        columns.put("redeem_by", Columns.time(issuance.redeemBy()));
        columns.put("over_at", Columns.time(issuance.overAt()));
        optional("backend_reference", issuance.backendReference());
    }

    private void optional(String column, Optional<?> value) {
        value.ifPresent(present -> columns.put(column, present));
    }
}
