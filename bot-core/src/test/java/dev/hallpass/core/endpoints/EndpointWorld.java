package dev.hallpass.core.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.AuditEntries;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.audit.jdbc.AuditStore;
import dev.hallpass.core.endpoints.jdbc.EndpointStore;
import dev.hallpass.core.fixture.MutableClock;
import dev.hallpass.core.fixture.Persons;
import dev.hallpass.core.fixture.TestDatabase;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.issuing.CodeBackend;
import dev.hallpass.core.issuing.Issuances;
import dev.hallpass.core.issuing.OpenCodes;
import dev.hallpass.core.issuing.RecordRedemption;
import dev.hallpass.core.issuing.Revocations;
import dev.hallpass.core.issuing.SpentCodes;
import dev.hallpass.core.issuing.engine.EngineCodes;
import dev.hallpass.core.issuing.jdbc.IssuanceStore;
import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.core.limits.Budgets;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.core.limits.redis.RedisStore;
import dev.hallpass.core.outbox.Event;
import dev.hallpass.core.outbox.Outbox;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.people.jdbc.PeopleStore;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.registry.ComputerName;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.core.registry.RegistryEntries;
import dev.hallpass.core.registry.jdbc.RegistryStore;
import dev.hallpass.core.settings.PolicyBySettings;
import dev.hallpass.core.settings.Setting;
import dev.hallpass.core.settings.Settings;
import dev.hallpass.core.settings.jdbc.SettingsStore;
import dev.hallpass.core.stepup.StepUpGround;
import dev.hallpass.core.universal.Chain;
import dev.hallpass.core.universal.ChainInUse;
import dev.hallpass.core.universal.Chains;
import dev.hallpass.core.universal.KeepChains;
import dev.hallpass.core.universal.RecogniseUniversal;
import dev.hallpass.core.universal.ShowUniversalCode;
import dev.hallpass.core.universal.Showings;
import dev.hallpass.core.universal.UniversalAnchors;
import dev.hallpass.core.universal.UniversalCodes;
import dev.hallpass.core.universal.UniversalGate;
import dev.hallpass.core.universal.jdbc.UniversalStore;
import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.key.MasterSecret;
import dev.hallpass.engine.terms.UserName;
import dev.hallpass.engine.universal.ChainPlan;
import dev.hallpass.engine.universal.ChainPosition;
import dev.hallpass.engine.universal.UniversalChain;

/** All that serves endpoints, over a real database and a real Redis, wired as in production. */
public final class EndpointWorld implements AutoCloseable {
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Map<ChainPlan, List<ChainPosition>> ANCHORS = new ConcurrentHashMap<>();

    public static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");

    public final TestDatabase database = TestDatabase.fresh();
    public final MutableClock clock = MutableClock.standing();
    public final SecureRandom random = new SecureRandom();
    public final Told told = new Told();
    public final Secrets secrets = new Secrets();
    public final AuditTrail trail = AuditStore.trail(database.dataSource());
    public final AuditEntries audit = AuditStore.entries(database.dataSource());
    public final People people = PeopleStore.over(database.dataSource(), superAdministrators(), clock, random);
    public final Settings settings = SettingsStore.over(database.dataSource(), trail, clock);
    public final Policy policy = PolicyBySettings.of(settings);
    public final Registry registry = RegistryStore.reading(database.dataSource(), clock);
    public final RegistryEntries entries = RegistryStore.writing(database.dataSource());
    public final Issuances issuances = IssuanceStore.over(database.dataSource(), told, trail);
    public final CodeBackend backend = EngineCodes.from(secrets);
    public final Chains chains = UniversalStore.chains(database.dataSource());
    public final Showings showings = UniversalStore.showings(database.dataSource(), told, trail);
    public final UniversalCodes universalCodes = new UniversalCodes(secrets);
    public final ChainInUse chainInUse = new ChainInUse(chains, universalCodes, clock, BERLIN);
    public final UniversalAnchors anchors = new UniversalAnchors(chains, showings, chainInUse);
    public final KeepChains keepChains =
            new KeepChains(chains, anchors, chainInUse, new KeepChains.Making(universalCodes, settings, random), clock);
    public final Endpoints endpoints = EndpointStore.over(database.dataSource(), entries, told, trail);
    public final AddComputer addComputer = new AddComputer(policy, registry, endpoints, trail, clock, random);
    public final AssignUsers assignUsers = new AssignUsers(policy, registry, endpoints, trail, clock);
    public final RetireComputer retireComputer = new RetireComputer(policy, registry, endpoints, trail, clock);
    public final UnassignUsers unassignUsers = new UnassignUsers(policy, registry, endpoints, trail, clock);
    public final RenameComputer renameComputer = new RenameComputer(policy, registry, endpoints, trail, clock);
    public final LiftLockOut liftLockOut =
            new LiftLockOut(policy, registry, endpoints, trail, new LiftLockOut.Making(clock, random));
    public final Person chief = people.recognise(Persons.slack("chief"));
    public final RateLimiter limits;
    public final StepUpGround stepUp;
    public final ShowUniversalCode showUniversalCode;
    public final EnrolComputer enrolComputer;
    public final Sync sync;
    private final RedisStore redis;

    public EndpointWorld(TestRedis redis) {
        this.redis = RedisStore.at(redis.url());
        this.limits = this.redis.rateLimiter(Budgets.defaults(), clock);
        this.stepUp = new StepUpGround(new StepUpGround.Under(
                database.dataSource(), trail, settings, this.redis.proofs(), limits, secrets, clock));
        UniversalGate gate = new UniversalGate(people, policy, limits, stepUp.rule, trail);
        this.showUniversalCode = new ShowUniversalCode(gate, showings, chainInUse, universalCodes, clock);
        WriteKeys keys = new WriteKeys(secrets, registry, new OpenCodes(issuances, clock));
        WriteBundle.Codes codes = new WriteBundle.Codes(
                new Revocations(issuances, registry, backend, clock), new SpentCodes(issuances, backend, clock));
        WriteBundle bundles = new WriteBundle(
                endpoints,
                keys,
                codes,
                anchors,
                new WriteBundle.Surroundings(new Organisation(BERLIN, "helpdesk, +40 21 555 0100"), settings, clock));
        this.enrolComputer = new EnrolComputer(
                endpoints, registry, bundles, limits, new EnrolComputer.Making(secrets, clock, random));
        TakeRedemptions redemptions = new TakeRedemptions(
                endpoints,
                new RecordRedemption(issuances, backend, clock),
                new RecogniseUniversal(chains, showings, universalCodes, chainInUse),
                keys,
                clock);
        this.sync = new Sync(endpoints, registry, limits, new Sync.Taking(keys, codes, redemptions, bundles), clock);
    }

    /** The chief and twenty others. */
    private static Set<EmailAddress> superAdministrators() {
        return Stream.concat(Stream.of("chief"), IntStream.range(0, 20).mapToObj(i -> "super" + i))
                .map(name -> new EmailAddress(name + "@example.org"))
                .collect(Collectors.toSet());
    }

    /** One of twenty super administrators, as stored. */
    public Person superAdministrator(int number) {
        return people.recognise(Persons.slack("super" + number));
    }

    /** Lets super administrators see the universal code. */
    public void allowUniversal() {
        set(Setting.UNIVERSAL_ENABLED, true);
    }

    public <T> void set(Setting<T> setting, T value) {
        Attempt attempt =
                new Attempt(clock.instant(), chief, Act.CHANGE_SETTING, setting.name(), "test", Optional.empty());
        settings.change(setting, value, chief.id(), attempt.done());
    }

    /** A token for the name, made by the super administrator. */
    public EnrolmentToken token(String name) {
        AddComputer.Outcome outcome = addComputer.add(chief, new ComputerName(name), Optional.empty(), "test");
        assertThat(outcome).isInstanceOf(AddComputer.Added.class);
        return ((AddComputer.Added) outcome).token();
    }

    /** Enrols a computer and gives its bundle. */
    public Bundle enrol(String name) {
        EnrolComputer.Outcome outcome = enrolComputer.enrol(token(name), first(contact()), "192.0.2.1");
        assertThat(outcome).isInstanceOf(EnrolComputer.Enrolled.class);
        return ((EnrolComputer.Enrolled) outcome).bundle();
    }

    public void assign(String name, String... users) {
        List<UserName> named = Arrays.stream(users).map(UserName::of).toList();
        assertThat(assignUsers.assign(chief, new ComputerName(name), named, "test"))
                .isInstanceOf(AssignUsers.Assigned.class);
    }

    /** A sync that reports nothing, under the epoch of the bundle before. */
    public Bundle sync(Bundle before) {
        return sync(before, report(before));
    }

    public Bundle sync(Bundle before, SyncReport report) {
        clock.advance(Duration.ofMinutes(1));
        Sync.Outcome outcome =
                sync.sync(registry.computer(before.identity().id()).orElseThrow(), report);
        assertThat(outcome).isInstanceOf(Sync.Synced.class);
        return ((Sync.Synced) outcome).bundle();
    }

    /** What an agent reports that has taken the bundle in. */
    public static SyncReport report(Bundle held, RedemptionReport... redemptions) {
        return new SyncReport(
                held.keys().epoch(),
                contact(),
                List.of(redemptions),
                held.news().revoked(),
                false);
    }

    /** The same from an agent that never got the bundle. */
    public static SyncReport reportWithoutAcknowledging(KeyEpoch epoch) {
        return new SyncReport(epoch, contact(), List.of(), List.<Fingerprint>of(), false);
    }

    public static Contact contact() {
        return new Contact(
                BUCHAREST,
                List.of(UserName.of("corp\\guest")),
                List.of(new ReportedDevice("KINGSTON DT50", "0951", "1666", "60A44C413FAEE2B1")));
    }

    public static FirstContact first(Contact contact) {
        return new FirstContact("laptop-of-maria", "0.1.0", contact);
    }

    /** A chain of 128 steps that began today, with its anchors, which are computed once for all tests of one day. */
    public Chain readyChain() {
        return readyChain(1);
    }

    /** The same with periods of so many days. */
    public Chain readyChain(int periodDays) {
        int number = chains.all().size() + 1;
        ChainPlan plan = new ChainPlan("2026-%016x".formatted(number), today(), periodDays, 128);
        chains.begin(new Chain(number, KeyEpoch.FIRST, plan, Optional.empty()));
        List<ChainPosition> anchors = ANCHORS.computeIfAbsent(plan, EndpointWorld::anchors);
        IntStream.range(0, anchors.size()).forEach(slot -> chains.keep(plan.chainId(), slot, anchors.get(slot)));
        chains.ready(plan.chainId(), clock.instant());
        return chains.all().get(number - 1);
    }

    private static List<ChainPosition> anchors(ChainPlan plan) {
        UniversalChain chain = UniversalChain.of(Secrets.OF_FIRST_EPOCH, plan);
        return IntStream.range(0, 16).mapToObj(chain::anchor).toList();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BERLIN);
    }

    public static Optional<Department> department(String name) {
        return Optional.of(new Department(name));
    }

    @Override
    public void close() {
        redis.close();
        database.close();
    }

    /** Keeps what was told, in place of the stored outbox. */
    public static final class Told implements Outbox {
        private final List<Event> events = new CopyOnWriteArrayList<>();

        @Override
        public void append(Event event) {
            events.add(event);
        }

        @Override
        public void append(Event event, Instant dueAt) {
            append(event);
        }

        public <E extends Event> List<E> of(Class<E> kind) {
            List<E> found = new ArrayList<>();
            events.stream().filter(kind::isInstance).map(kind::cast).forEach(found::add);
            return found;
        }
    }

    /** Master secrets in memory, of which a new epoch can begin. */
    public static final class Secrets implements MasterSecrets {
        static final MasterSecret OF_FIRST_EPOCH = MasterSecret.random(new SecureRandom());

        private final TreeMap<KeyEpoch, MasterSecret> byEpoch = new TreeMap<>(Map.of(KeyEpoch.FIRST, OF_FIRST_EPOCH));

        private boolean hesitating;

        @Override
        public KeyEpoch current() {
            return hesitating ? byEpoch.lowerKey(byEpoch.lastKey()) : byEpoch.lastKey();
        }

        @Override
        public KeyEpoch newest() {
            return byEpoch.lastKey();
        }

        @Override
        public MasterSecret currentSecret() {
            return byEpoch.get(current());
        }

        @Override
        public Optional<MasterSecret> of(KeyEpoch epoch) {
            return Optional.ofNullable(byEpoch.get(epoch));
        }

        /** As a replica sees it whose clock is a little slow: the newest epoch is there, and not in use yet. */
        public void hesitate() {
            hesitating = true;
        }

        public void beginEpoch() {
            byEpoch.put(current().next(), MasterSecret.random(new SecureRandom()));
        }
    }
}
