package dev.hallpass.core.requests.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.issuing.Timing;
import dev.hallpass.core.requests.RequestTerms;
import dev.hallpass.core.sql.Columns;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.UserName;

/** The table {@code access_request_terms}: as wanted, then each time less. */
final class TermsRows {
    private static final String INSERT = "insert into access_request_terms (request_id, number, scope, device_code,"
            + " computer_id, user_name, duration, redeem_window, starts_at, ends_at) values (:request, :number, :scope,"
            + " :device, :computer, :user, :duration, :window, :starts, :ends)";

    private final JdbcClient jdbc;

    TermsRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In their order, the wanted ones first; at least one. */
    List<RequestTerms> of(long request) {
        return jdbc.sql("select * from access_request_terms where request_id = :request order by number")
                .param("request", request)
                .query(TermsRows::read)
                .list();
    }

    void add(long request, int number, RequestTerms terms) {
        Optional<Timing.During> during = during(terms);
        Optional<Timing.FromTo> fixed = fixed(terms);
        jdbc.sql(INSERT)
                .param("request", request)
                .param("number", number)
                .param("scope", terms.scope().name())
                .param("device", orNull(terms.device().map(DeviceCode::symbols)))
                .param("computer", orNull(terms.binding().computer().map(ComputerId::value)))
                .param("user", orNull(terms.binding().user().map(UserName::value)))
                .param("duration", orNull(during.map(time -> time.duration().name())))
                .param("window", orNull(during.map(time -> time.within().name())))
                .param("starts", orNull(fixed.map(time -> Columns.time(time.start()))))
                .param("ends", orNull(fixed.map(time -> Columns.time(time.end()))))
                .update();
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }

    private static Optional<Timing.During> during(RequestTerms terms) {
        return terms.timing() instanceof Timing.During during ? Optional.of(during) : Optional.empty();
    }

    private static Optional<Timing.FromTo> fixed(RequestTerms terms) {
        return terms.timing() instanceof Timing.FromTo fixed ? Optional.of(fixed) : Optional.empty();
    }

    private static RequestTerms read(ResultSet row, int number) throws SQLException {
        Binding binding = new Binding(
                Optional.ofNullable(row.getString("computer_id")).map(ComputerId::new),
                Optional.ofNullable(row.getString("user_name")).map(UserName::new));
        return new RequestTerms(
                Scope.valueOf(row.getString("scope")),
                Optional.ofNullable(row.getString("device_code")).map(DeviceCode::new),
                binding,
                timing(row));
    }

    private static Timing timing(ResultSet row) throws SQLException {
        String duration = row.getString("duration");
        return duration == null
                ? new Timing.FromTo(Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at"))
                : new Timing.During(
                        PresetDuration.valueOf(duration), RedeemWindow.valueOf(row.getString("redeem_window")));
    }
}
