package dev.hallpass.core.issuing;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.audit.jdbc.AuditStore;
import dev.hallpass.core.fixture.MutableClock;
import dev.hallpass.core.fixture.Persons;
import dev.hallpass.core.fixture.TestDatabase;
import dev.hallpass.core.issuing.engine.EngineCodes;
import dev.hallpass.core.issuing.jdbc.IssuanceStore;
import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.people.account.EventId;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.core.people.jdbc.PeopleStore;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.settings.PolicyBySettings;
import dev.hallpass.core.settings.Setting;
import dev.hallpass.core.settings.Settings;
import dev.hallpass.core.settings.jdbc.SettingsStore;
import dev.hallpass.core.stepup.HeldProofs;
import dev.hallpass.core.stepup.StepUpGround;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.key.MasterSecret;
import dev.hallpass.engine.key.SecretBytes;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.ComputerId;

/** All that issuing needs, over a real database: one computer, a super administrator, and what a test adds. */
public final class IssuingStage implements AutoCloseable {
    /** The computer of the vectors of the code format, in Bucharest. */
    public static final ComputerId COMPUTER = new ComputerId("3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e21");

    public static final ComputerId OTHER = new ComputerId("11111111-2222-4333-8444-555555555555");

    public final TestDatabase database = TestDatabase.fresh();
    public final MutableClock clock = MutableClock.standing();
    public final ListedRegistry registry = new ListedRegistry();
    public final WatchedOutbox outbox = new WatchedOutbox();
    public final ListedLimits limits = new ListedLimits();
    public final AuditTrail trail = AuditStore.trail(database.dataSource());
    public final Settings settings = SettingsStore.over(database.dataSource(), trail, clock);
    public final People people = PeopleStore.over(
            database.dataSource(), Set.of(new EmailAddress("ada@example.org")), clock, new SecureRandom());
    public final Policy policy = PolicyBySettings.of(settings);
    public final Issuances issuances = IssuanceStore.over(database.dataSource(), outbox, trail);
    public final Epochs secrets = new Epochs();
    public final CodeBackend backend = EngineCodes.from(secrets);
    public final MailDomains domains = new MailDomains(List.of("example.org"));
    public final Person ada = people.recognise(Persons.slack("ada"));
    public final StepUpGround stepUp = new StepUpGround(
            new StepUpGround.Under(database.dataSource(), trail, settings, new HeldProofs(), limits, secrets, clock));
    private final AtomicInteger events = new AtomicInteger();

    public IssuingStage() {
        registry.computer(COMPUTER, "LT-0042", Optional.of("Sales"), 1);
    }

    public OrderRules rules() {
        IssuingBounds bounds = new IssuingBounds(ZoneId.of("Europe/Berlin"), domains, backend.abilities());
        return new OrderRules(policy, people, settings, bounds, stepUp.rule);
    }

    public WeighOrder weighing() {
        return new WeighOrder(people, registry, rules(), clock);
    }

    public RefusalTrail refusals() {
        return new RefusalTrail(limits, trail);
    }

    public IssueCode issuing() {
        return new IssueCode(weighing(), issuances, limits, refusals(), clock);
    }

    public CodeAccess access() {
        return new CodeAccess(issuances, registry, policy, refusals(), clock);
    }

    public RevokeCode revoking() {
        return new RevokeCode(access(), issuances, clock);
    }

    /** Somebody who holds one role in one department. */
    public Person with(String user, Role role, String department) {
        Person person = people.recognise(Persons.slack(user));
        database.jdbc()
                .sql("insert into role_assignment values (:person, :role, :key, :department, :by, :at)")
                .param("person", person.id().value())
                .param("role", role.name())
                .param("key", department.toLowerCase(Locale.ROOT))
                .param("department", department)
                .param("by", ada.id().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return people.find(person.id()).orElseThrow();
    }

    public <T> void set(Setting<T> setting, T value) {
        settings.change(setting, value, ada.id(), Orders.entry(clock.instant(), ada));
    }

    /** One hour, same day, all devices on the computer, to the issuer. */
    public Order order() {
        return Orders.devices(ada, event(), Binding.toComputer(COMPUTER));
    }

    public EventId event() {
        return new EventId(Platform.SLACK, "T1", "event-" + events.incrementAndGet());
    }

    public Issuance issued() {
        return issued(order());
    }

    public Issuance issued(Order order) {
        return ((IssueOutcome.Issued) issuing().issue(order)).issuance();
    }

    public int rows(String table) {
        return database.jdbc()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    public List<String> outcomes() {
        return database.jdbc()
                .sql("select outcome from audit_entry order by id")
                .query(String.class)
                .list();
    }

    /** What stands in every column of every table, in upper case. */
    public List<String> everyCell() {
        List<String> cells = new ArrayList<>();
        for (String table : tables()) {
            for (Map<String, Object> row :
                    database.jdbc().sql("select * from " + table).query().listOfRows()) {
                row.values().forEach(cell -> cells.add(text(cell).toUpperCase(Locale.ROOT)));
            }
        }
        return cells;
    }

    private static String text(Object cell) {
        return cell instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(cell);
    }

    private List<String> tables() {
        return database
                .jdbc()
                .sql("select table_name from information_schema.tables where lower(table_schema) = 'public'")
                .query(String.class)
                .list()
                .stream()
                .map(name -> '"' + name + '"')
                .toList();
    }

    @Override
    public void close() {
        database.close();
    }

    /** Master secrets: of the first epoch that of the vectors; each epoch its own. */
    public static final class Epochs implements MasterSecrets {
        private int current = 1;

        public void next() {
            current++;
        }

        @Override
        public KeyEpoch current() {
            return new KeyEpoch(current);
        }

        @Override
        public MasterSecret currentSecret() {
            return of(current()).orElseThrow();
        }

        @Override
        public Optional<MasterSecret> of(KeyEpoch epoch) {
            byte[] bytes = new byte[32];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (i + 32 * (epoch.value() - 1));
            }
            return epoch.value() <= current ? Optional.of(MasterSecret.of(SecretBytes.of(bytes))) : Optional.empty();
        }
    }
}
