package dev.hallpass.core.endpoints.jdbc;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.endpoints.ComputerRetired;
import dev.hallpass.core.endpoints.Contact;
import dev.hallpass.core.endpoints.Endpoints;
import dev.hallpass.core.endpoints.EnrolmentOffer;
import dev.hallpass.core.endpoints.RedemptionReport;
import dev.hallpass.core.endpoints.TokenHash;
import dev.hallpass.core.outbox.Event;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.registry.AssignedKey;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.ComputerName;
import dev.hallpass.core.registry.Device;
import dev.hallpass.core.registry.RegistryEntries;
import dev.hallpass.core.registry.Sighting;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;

/** {@link Endpoints} over JDBC. */
final class JdbcEndpoints implements Endpoints {
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final RegistryEntries entries;
    private final EnrolmentTokens tokens;
    private final RedemptionReports reports;

    JdbcEndpoints(JdbcClient jdbc, Transactions transactions, RegistryEntries entries) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.entries = entries;
        this.tokens = new EnrolmentTokens(jdbc);
        this.reports = new RedemptionReports(jdbc);
    }

    @Override
    public void offer(EnrolmentOffer offer, AuditEntry entry) {
        transactions.untilDone(() -> {
            tokens.endFor(offer.name());
            tokens.add(offer);
            transactions.tell(List.of(), Optional.of(entry));
        });
    }

    @Override
    public Optional<EnrolmentOffer> offered(TokenHash token, Instant now) {
        return tokens.find(token, now);
    }

    @Override
    public Enrolling enrol(NewEndpoint endpoint, Event event, AuditEntry entry) {
        try {
            return transactions.once(() -> enrolNow(endpoint, event, entry));
        } catch (DuplicateKeyException nameInUse) {
            return Enrolling.NAME_TAKEN;
        }
    }

    private Enrolling enrolNow(NewEndpoint endpoint, Event event, AuditEntry entry) {
        Computer computer = endpoint.computer();
        Instant now = computer.lastSeen();
        if (tokens.spend(endpoint.offer().token(), now) == EnrolmentTokens.Spending.SPENT_BEFORE) {
            return Enrolling.TOKEN_SPENT;
        }
        List<UserName> inherited =
                endpoint.replaces().flatMap(former -> retireNow(former, now)).orElse(List.of());
        entries.enlist(computer, endpoint.contact().agentVersion());
        entries.assign(computer.id(), inherited, computer.department(), now);
        report(computer.id(), endpoint.contact().contact(), now);
        jdbc.sql("insert into endpoint_token (computer_id, token_hash) values (?, ?)")
                .params(computer.id().value(), endpoint.token().hex())
                .update();
        transactions.tell(List.of(event), Optional.of(entry));
        return Enrolling.ENROLLED;
    }

    @Override
    public Optional<TokenHash> tokenOf(ComputerId computer) {
        return jdbc.sql("select token_hash from endpoint_token where computer_id = ?")
                .param(computer.value())
                .query(String.class)
                .optional()
                .map(TokenHash::ofHex);
    }

    @Override
    public void saw(Seen seen) {
        transactions.untilDone(() -> {
            Contact contact = seen.report().contact();
            entries.saw(
                    new Sighting(seen.computer(), contact.zone(), seen.report().epoch(), seen.at()));
            report(seen.computer(), contact, seen.at());
            seen.confirmed().forEach(key -> entries.confirmed(seen.computer(), key.user(), key.present()));
            transactions.tell(seen.events(), seen.entry());
        });
    }

    private void report(ComputerId computer, Contact contact, Instant at) {
        entries.propose(computer, contact.users(), at);
        entries.attached(contact.devices().stream()
                .map(device -> new Device(
                        device.code(),
                        device.name(),
                        device.vid(),
                        device.pid(),
                        device.serial(),
                        Optional.of(computer),
                        at))
                .toList());
    }

    @Override
    public List<AssignedKey> keysOf(ComputerId computer) {
        return entries.keysOf(computer);
    }

    @Override
    public List<AssignedKey> keysToSend(ComputerId computer) {
        return transactions.once(() -> {
            entries.sending(computer);
            return entries.keysOf(computer);
        });
    }

    @Override
    public ZoneId reportedZone(ComputerId computer) {
        return entries.reportedZone(computer);
    }

    @Override
    public Reported reported(ComputerId computer, RedemptionReport report) {
        return reports.known(computer, report);
    }

    @Override
    public void take(ComputerId computer, Taken taken, List<Event> events, Optional<AuditEntry> entry) {
        transactions.untilDone(() -> {
            if (reports.add(computer, taken) == RedemptionReports.Adding.NEW) {
                transactions.tell(events, entry);
            }
        });
    }

    @Override
    public void assign(Computer computer, List<UserName> users, AuditEntry entry) {
        transactions.untilDone(() -> {
            entries.assign(computer.id(), users, computer.department(), entry.at());
            transactions.tell(List.of(), Optional.of(entry));
        });
    }

    @Override
    public void unassign(Computer computer, List<UserName> users, AuditEntry entry) {
        transactions.untilDone(() -> {
            entries.unassign(computer.id(), users);
            transactions.tell(List.of(), Optional.of(entry));
        });
    }

    @Override
    public void place(Computer computer, Optional<Department> department, AuditEntry entry) {
        transactions.untilDone(() -> {
            entries.place(computer.id(), department);
            transactions.tell(List.of(), Optional.of(entry));
        });
    }

    @Override
    public Renaming rename(Computer computer, ComputerName name, AuditEntry entry) {
        try {
            return transactions.once(() -> {
                tokens.endFor(computer.name());
                entries.rename(computer.id(), name);
                transactions.tell(List.of(), Optional.of(entry));
                return Renaming.RENAMED;
            });
        } catch (DuplicateKeyException nameInUse) {
            return Renaming.NAME_TAKEN;
        }
    }

    @Override
    public void lift(Computer computer, String lift, AuditEntry entry) {
        transactions.untilDone(() -> {
            jdbc.sql("update computer set lift = ? where id = ?")
                    .params(lift, computer.id().value())
                    .update();
            transactions.tell(List.of(), Optional.of(entry));
        });
    }

    @Override
    public Optional<String> liftOf(ComputerId computer) {
        return jdbc.sql("select lift from computer where id = ? and lift is not null")
                .param(computer.value())
                .query(String.class)
                .optional();
    }

    @Override
    public Retiring retire(Computer computer, AuditEntry entry) {
        return transactions.once(() -> {
            tokens.endFor(computer.name());
            if (retireNow(computer, entry.at()).isEmpty()) {
                return Retiring.RETIRED_BEFORE;
            }
            transactions.tell(List.of(), Optional.of(entry));
            return Retiring.NOW_RETIRED;
        });
    }

    private Optional<List<UserName>> retireNow(Computer computer, Instant at) {
        Optional<List<UserName>> users = entries.retire(computer.id(), at);
        if (users.isPresent()) {
            jdbc.sql("delete from endpoint_token where computer_id = ?")
                    .param(computer.id().value())
                    .update();
            transactions.tell(
                    List.of(new ComputerRetired(
                            computer.id().value(), computer.name().value())),
                    Optional.empty());
        }
        return users;
    }
}
