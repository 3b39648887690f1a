package dev.hallpass.core.conversation.dialogue;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditFilter;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.audit.jdbc.AuditStore;
import dev.hallpass.core.audit.review.PageDoor;
import dev.hallpass.core.audit.review.ReadTrail;
import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Apology;
import dev.hallpass.core.conversation.Conversation;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.Place;
import dev.hallpass.core.conversation.form.Field;
import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.conversation.form.FormEntries;
import dev.hallpass.core.conversation.form.FormRef;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.MessageRef;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.delivery.DeliverOnceMore;
import dev.hallpass.core.delivery.Deliveries;
import dev.hallpass.core.delivery.PrintCode;
import dev.hallpass.core.delivery.ResendCode;
import dev.hallpass.core.delivery.SendByEmail;
import dev.hallpass.core.delivery.ShowCode;
import dev.hallpass.core.delivery.jdbc.DeliveryStore;
import dev.hallpass.core.doctor.Doctor;
import dev.hallpass.core.doctor.Finding;
import dev.hallpass.core.endpoints.AddComputer;
import dev.hallpass.core.endpoints.AssignUsers;
import dev.hallpass.core.endpoints.Endpoints;
import dev.hallpass.core.endpoints.LiftLockOut;
import dev.hallpass.core.endpoints.MoveComputer;
import dev.hallpass.core.endpoints.RenameComputer;
import dev.hallpass.core.endpoints.RetireComputer;
import dev.hallpass.core.endpoints.UnassignUsers;
import dev.hallpass.core.endpoints.jdbc.EndpointStore;
import dev.hallpass.core.fixture.MutableClock;
import dev.hallpass.core.fixture.TestDatabase;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.issuing.CodeAccess;
import dev.hallpass.core.issuing.CodeBackend;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.Issuances;
import dev.hallpass.core.issuing.IssueCode;
import dev.hallpass.core.issuing.IssuingBounds;
import dev.hallpass.core.issuing.ListIssuances;
import dev.hallpass.core.issuing.MailAddresses;
import dev.hallpass.core.issuing.MailDomains;
import dev.hallpass.core.issuing.OrderRules;
import dev.hallpass.core.issuing.RecordReceipt;
import dev.hallpass.core.issuing.Redemption;
import dev.hallpass.core.issuing.RefusalTrail;
import dev.hallpass.core.issuing.RevokeCode;
import dev.hallpass.core.issuing.ToldBy;
import dev.hallpass.core.issuing.WeighOrder;
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
import dev.hallpass.core.people.Reach;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.RoleAssignment;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Accounts;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.people.account.EventId;
import dev.hallpass.core.people.account.Group;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.core.people.account.Profile;
import dev.hallpass.core.people.jdbc.PeopleStore;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.ComputerName;
import dev.hallpass.core.registry.Device;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.core.registry.RegistryEntries;
import dev.hallpass.core.registry.jdbc.RegistryStore;
import dev.hallpass.core.requests.DecideRequest;
import dev.hallpass.core.requests.Deciders;
import dev.hallpass.core.requests.DecisionCheck;
import dev.hallpass.core.requests.DirectoryGroups;
import dev.hallpass.core.requests.IssueApproved;
import dev.hallpass.core.requests.ListRequests;
import dev.hallpass.core.requests.OnCall;
import dev.hallpass.core.requests.Ownership;
import dev.hallpass.core.requests.Requests;
import dev.hallpass.core.requests.SubmitRequest;
import dev.hallpass.core.requests.WithdrawRequest;
import dev.hallpass.core.requests.jdbc.RequestStore;
import dev.hallpass.core.roles.GrantRole;
import dev.hallpass.core.roles.GrantRoleToGroup;
import dev.hallpass.core.roles.GroupAssignments;
import dev.hallpass.core.roles.GroupRolls;
import dev.hallpass.core.roles.ListRoles;
import dev.hallpass.core.roles.PeopleInGroups;
import dev.hallpass.core.roles.RevokeRole;
import dev.hallpass.core.roles.RevokeRoleFromGroup;
import dev.hallpass.core.roles.RoleActs;
import dev.hallpass.core.roles.RoleAssignments;
import dev.hallpass.core.roles.jdbc.RoleStore;
import dev.hallpass.core.settings.ChangeSetting;
import dev.hallpass.core.settings.PolicyBySettings;
import dev.hallpass.core.settings.Settings;
import dev.hallpass.core.settings.jdbc.SettingsStore;
import dev.hallpass.core.stepup.StepUpGround;
import dev.hallpass.core.universal.Chain;
import dev.hallpass.core.universal.ChainInUse;
import dev.hallpass.core.universal.Chains;
import dev.hallpass.core.universal.ShowUniversalCode;
import dev.hallpass.core.universal.UniversalCodes;
import dev.hallpass.core.universal.UniversalGate;
import dev.hallpass.core.universal.jdbc.UniversalStore;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.code.ReceiptStatus;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.key.MasterSecret;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;
import dev.hallpass.engine.universal.ChainPlan;
import dev.hallpass.engine.universal.UniversalChain;

/** The whole conversation over the real use cases, H2 and Redis; the chat platform is a directory of made-up people. */
public final class Ground implements AutoCloseable {
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");
    public static final String CONTACT = "helpdesk@example.org";
    public static final Instant MORNING = Instant.parse("2026-11-23T08:02:00Z");

    public final MutableClock clock;
    public final TestDatabase database = TestDatabase.fresh();
    public final RedisStore redis;
    public final SecureRandom random = new SecureRandom();
    public final List<Event> events = new ArrayList<>();
    public final Map<String, Accounts.Lookup> directory = new HashMap<>();
    /** By their ids; what is not here the directory does not know. */
    public final Map<String, Accounts.Roll> groups = new HashMap<>();

    public final People people;
    public final Registry registry;
    public final RegistryEntries entries;
    public final Issuances issuances;
    public final Requests requests;
    public IssueApproved issueApproved;
    public final Deliveries deliveries;
    public final Settings settings;
    public final RoleAssignments roles;
    public final AuditTrail trail;
    public final Policy policy;
    public final CodeBackend backend;
    public final Wording wording = new Wording();
    public final Bearings bearings;
    public final StepUpGround stepUp;
    public final Conversation conversation;
    public HomePage pages;
    private final MasterSecrets secrets;
    private final RateLimiter limiter;
    private final GroupRolls rolls;
    private final GroupAssignments groupRoles;
    private final Apology apology;
    private final Outbox outbox;
    private int eventsSoFar = 0;

    public Ground(TestRedis testRedis) {
        this(testRedis, error -> false);
    }

    public Ground(TestRedis testRedis, java.util.function.Predicate<Throwable> databaseIsGone) {
        clock = MutableClock.at(MORNING);
        redis = RedisStore.at(testRedis.url());
        DataSource source = database.dataSource();
        trail = AuditStore.trail(source);
        Outbox outbox = new Outbox() {
            @Override
            public void append(Event event) {
                events.add(event);
            }

            @Override
            public void append(Event event, Instant due) {
                events.add(event);
            }
        };
        rolls = new GroupRolls(List.of(accounts()), redis.rolls());
        people = new PeopleInGroups(
                PeopleStore.over(source, Set.of(new EmailAddress("sue@example.org")), clock, random),
                RoleStore.grantedToGroups(source),
                rolls);
        registry = RegistryStore.reading(source, clock);
        entries = RegistryStore.writing(source);
        settings = SettingsStore.over(source, trail, clock);
        roles = RoleStore.over(source, people, trail, clock);
        groupRoles = RoleStore.ofGroups(source, people, trail, clock);
        policy = PolicyBySettings.of(settings);
        secrets = secrets();
        backend = EngineCodes.from(secrets);
        issuances = IssuanceStore.over(source, outbox, trail);
        deliveries = DeliveryStore.over(source, outbox, trail);
        requests = RequestStore.requests(source, outbox, trail);
        limiter = redis.rateLimiter(Budgets.defaults(), clock);
        stepUp = new StepUpGround(
                new StepUpGround.Under(source, trail, settings, redis.proofs(), limiter, secrets, clock));
        bearings = new Bearings(registry, people, BERLIN, CONTACT, clock);
        apology = new Apology(new WordedExcuses(wording, CONTACT), databaseIsGone, random);
        this.outbox = outbox;
        conversation = replica();
    }

    /** One more conversation over the same database and Redis. */
    public Conversation replica() {
        return new Conversation(List.of(accounts()), people, redis.onceOnly(), dialogues(outbox), apology);
    }

    public Notices.Records records() {
        return new Notices.Records(issuances, requests);
    }

    /** Who may decide; no group and no resolver answers. */
    public Deciders deciders() {
        return new Deciders(
                people,
                policy,
                settings,
                new Deciders.Outside(
                        new DirectoryGroups(people, rolls),
                        (resolver, department, at) -> new OnCall.Duty.Unavailable("none")),
                clock);
    }

    private List<dev.hallpass.core.conversation.Dialogue> dialogues(Outbox outbox) {
        Proving proving = new Proving(stepUp.prove);
        MailDomains mail = new MailDomains(List.of("example.org"));
        MailAddresses addresses = new MailAddresses(registry);
        RefusalTrail refusals = new RefusalTrail(limiter, trail);
        OrderRules orderRules = new OrderRules(
                policy, people, settings, new IssuingBounds(BERLIN, mail, backend.abilities()), stepUp.rule);
        WeighOrder weighing = new WeighOrder(people, registry, orderRules, clock);
        IssueCode issue = new IssueCode(weighing, issuances, limiter, refusals, clock);
        CodeAccess access = new CodeAccess(issuances, registry, policy, refusals, clock);
        DeliverOnceMore again = new DeliverOnceMore(access, deliveries, limiter, clock);
        Directories directories = new Directories(List.of(accounts()), people);
        IssueRules rules = new IssueRules(policy, settings, mail, addresses);
        Denials denials = new Denials(refusals, clock);
        RoleActs acts = new RoleActs(policy, trail, clock);
        Endpoints endpoints = EndpointStore.over(database.dataSource(), entries, outbox, trail);
        Chains chains = UniversalStore.chains(database.dataSource());
        UniversalCodes codes = new UniversalCodes(secrets);
        ShowUniversalCode show = new ShowUniversalCode(
                new UniversalGate(people, policy, limiter, stepUp.rule, trail),
                UniversalStore.showings(database.dataSource(), outbox, trail),
                new ChainInUse(chains, codes, clock, BERLIN),
                codes,
                clock);
        SubmitRequest.Trail requestTrail = new SubmitRequest.Trail(limiter, refusals);
        Ownership ownership = new Ownership(people, registry);
        Requesting requesting = new Requesting(
                new SubmitRequest(
                        requests,
                        weighing,
                        new SubmitRequest.Rules(settings, deciders(), ownership),
                        requestTrail,
                        clock),
                new WithdrawRequest(requests, clock),
                requests,
                weighing,
                directories);
        DecisionCheck check = new DecisionCheck(people, deciders(), ownership, stepUp.rule);
        DecideRequest decide = new DecideRequest(requests, check, weighing, refusals, clock);
        issueApproved = new IssueApproved(requests, issue, clock);
        ListIssuances listing = new ListIssuances(issuances, registry, policy, clock);
        WhoAmIDialogue whoAmI = new WhoAmIDialogue(wording, limiter, stepUp.enrolments);
        Deciding deciding =
                new Deciding(decide, requests, new ListRequests(requests, check, clock), issuances, proving);
        pages = new HomePage(bearings, wording, rules, new HomePage.Shows(whoAmI, listing, deciding));
        return List.of(
                new HelpDialogue(bearings, wording, rules),
                new RoleCheck(bearings, wording, rules, denials),
                new RequestDialogue(bearings, wording, rules, redis.sessions(random), requesting),
                new ApprovalDialogue(bearings, wording, deciding),
                new RulesDialogue(bearings, wording, rules, directories, deciders()),
                new IssueDialogue(
                        bearings,
                        wording,
                        rules,
                        redis.sessions(random),
                        new Issuing(issue, weighing, issuances, directories, new Issuing.Guards(denials, proving))),
                new CodeDialogue(
                        bearings,
                        wording,
                        new CodeDialogue.Acts(
                                new RevokeCode(access, issuances, clock),
                                new CodeDialogue.Again(
                                        new ResendCode(again),
                                        new SendByEmail(again, addresses, mail),
                                        new PrintCode(again)),
                                new ShowCode(issuances, deliveries, backend, trail, clock),
                                new CodeMessage(bearings, wording, Set.of(), CodeMessage.Reveal.BUTTON)),
                        denials),
                new ListDialogue(bearings, wording, listing),
                new SearchDialogue(bearings, wording, policy),
                new ComputersDialogue(
                        bearings,
                        wording,
                        new ComputersDialogue.Acts(
                                new AddComputer(policy, registry, endpoints, trail, clock, random),
                                new AssignUsers(policy, registry, endpoints, trail, clock),
                                new MoveComputer(policy, registry, endpoints, trail, clock),
                                new RetireComputer(policy, registry, endpoints, trail, clock)),
                        URI.create("https://otp.example.org")),
                new ComputerLifeDialogue(
                        bearings,
                        wording,
                        new ComputerLifeDialogue.Acts(
                                new UnassignUsers(policy, registry, endpoints, trail, clock),
                                new RenameComputer(policy, registry, endpoints, trail, clock),
                                new LiftLockOut(
                                        policy, registry, endpoints, trail, new LiftLockOut.Making(clock, random)))),
                new DoctorDialogue(bearings, wording, policy, new Doctor(List.of(() -> finding))),
                new RolesDialogue(
                        bearings,
                        wording,
                        directories,
                        new RolesDialogue.Acts(
                                new GrantRole(roles, acts),
                                new RevokeRole(roles, acts),
                                new GrantRoleToGroup(groupRoles, rolls, acts),
                                new RevokeRoleFromGroup(groupRoles, acts),
                                new ListRoles(people, groupRoles, policy))),
                new SettingsDialogue(
                        bearings,
                        wording,
                        redis.sessions(random),
                        new SettingsDialogue.Choices(
                                settings,
                                new ChangeSetting(settings, policy, trail, clock),
                                policy,
                                EndpointStore.running(database.dataSource()))),
                new UniversalDialogue(bearings, wording, redis.sessions(random), show, proving),
                new StepUpDialogue(
                        bearings,
                        wording,
                        directories,
                        redis.sessions(random),
                        new StepUpDialogue.Acts(stepUp.enrolments, stepUp.enrol, stepUp.remove)),
                new ReceiptDialogue(
                        bearings,
                        wording,
                        new RecordReceipt(
                                new RecordReceipt.Store(issuances, registry, trail), backend, policy, limiter, clock)),
                new HomeDialogue(pages),
                new AuditDialogue(
                        bearings,
                        wording,
                        directories,
                        new ReadTrail(
                                AuditStore.entries(database.dataSource()),
                                trail,
                                policy,
                                new PageDoor(redis.sessions(random), URI.create("https://otp.example.org")),
                                clock),
                        redis.sessions(random)),
                whoAmI);
    }

    /** What the doctor finds. */
    Finding finding = Finding.well("Redis", "answers.");

    private MasterSecrets secrets() {
        MasterSecret only = MasterSecret.random(random);
        return new MasterSecrets() {
            @Override
            public KeyEpoch current() {
                return new KeyEpoch(1);
            }

            @Override
            public MasterSecret currentSecret() {
                return only;
            }

            @Override
            public Optional<MasterSecret> of(KeyEpoch epoch) {
                return Optional.of(only);
            }
        };
    }

    private Accounts accounts() {
        return new Accounts() {
            @Override
            public Platform platform() {
                return Platform.SLACK;
            }

            @Override
            public Lookup look(Account account) {
                return directory.getOrDefault(account.user(), new Lookup.Unknown());
            }

            @Override
            public Roll members(Group group) {
                return groups.getOrDefault(group.id(), new Roll.Unknown());
            }
        };
    }

    /** A person of the platform; {@code sue} is a super administrator by configuration. */
    public Person person(String name) {
        Profile profile = new Profile(
                account(name), name, Optional.of(new EmailAddress(name + "@example.org")), BERLIN, Locale.ENGLISH);
        directory.put(account(name).user(), new Accounts.Lookup.Found(profile));
        return people.recognise(profile);
    }

    public Person issuer(String name) {
        return grant(person(name), Role.OTP_ADMINISTRATOR, Optional.empty());
    }

    /** What the trail says of a department, the newest first; of all departments and of none where none is named. */
    public List<AuditEntry> trail(Department... departments) {
        Reach within = departments.length == 0 ? new Reach.Everywhere() : new Reach.Within(Set.of(departments));
        return AuditStore.entries(database.dataSource()).read(AuditFilter.newest(100), within);
    }

    public static Account account(String name) {
        return new Account(Platform.SLACK, "T1", "U" + name.toUpperCase(Locale.ROOT));
    }

    /** The same person with one more role. */
    public Person grant(Person person, Role role, Optional<Department> department) {
        roles.grant(new RoleAssignment(person.id(), role, department), person.id(), granted());
        return people.find(person.id()).orElseThrow();
    }

    /** The same person without that role. */
    public Person take(Person person, Role role, Optional<Department> department) {
        roles.revoke(new RoleAssignment(person.id(), role, department), granted());
        return people.find(person.id()).orElseThrow();
    }

    private AuditEntry granted() {
        return new AuditEntry(
                clock.instant(), new Actor.Hallpass(), Act.GRANT_ROLE, "person", "done", Optional.empty(), "test");
    }

    public Computer computer(String name) {
        return computer(name, Optional.empty());
    }

    public Computer computer(String name, Optional<Department> department) {
        Computer computer = new Computer(
                ComputerId.random(random),
                new ComputerName(name),
                department,
                BUCHAREST,
                new KeyEpoch(1),
                clock.instant().minusSeconds(3 * 3600),
                false);
        database.transactions().executeWithoutResult(status -> entries.enlist(computer, "1"));
        return computer;
    }

    public void assign(Computer computer, String user) {
        database.transactions()
                .executeWithoutResult(status ->
                        entries.assign(computer.id(), List.of(UserName.of(user)), Optional.empty(), clock.instant()));
    }

    public Device device(Computer on, String name, String serial) {
        Device device = new Device(
                DeviceCode.of("0951", "1666", serial),
                name,
                "0951",
                "1666",
                serial,
                Optional.of(on.id()),
                clock.instant());
        database.transactions().executeWithoutResult(status -> entries.attached(List.of(device)));
        return device;
    }

    /** A code that was redeemed on the computer a moment ago. */
    public void running(Computer computer, Duration length) {
        person("grant");
        issuer("grant");
        says("grant", "devices on " + computer.name() + " during 1h");
        long id = database.jdbc()
                .sql("select max(id) from issuance")
                .query(Long.class)
                .single();
        issuances.redeem(
                new IssuanceId(id),
                new Redemption(
                        computer.id(),
                        ReceiptStatus.OPENED,
                        clock.instant(),
                        clock.instant().plus(length),
                        ToldBy.SYNC),
                new AuditEntry(
                        clock.instant(),
                        new Actor.Endpoint(computer.id()),
                        Act.REDEEM_CODE,
                        "issuance " + id,
                        AuditEntry.DONE,
                        Optional.empty(),
                        "test"));
    }

    /** A universal chain of few steps, with its anchors. */
    public void universalChain() {
        ChainPlan plan = new ChainPlan("2026-0123456789abcdef", LocalDate.of(2026, 11, 23), 1, 8);
        Chains chains = UniversalStore.chains(database.dataSource());
        chains.begin(new Chain(1, new KeyEpoch(1), plan, Optional.empty()));
        UniversalChain chain = UniversalChain.of(secrets.currentSecret(), plan);
        for (int slot = 0; slot < OfflineCode.SLOTS; slot++) {
            chains.keep(plan.chainId(), slot, chain.anchor(slot));
        }
        chains.ready(plan.chainId(), clock.instant());
    }

    public EventId event() {
        return new EventId(Platform.SLACK, "T1", "E" + ++eventsSoFar);
    }

    public Answer says(String name, String text) {
        return says(event(), name, text);
    }

    public Answer says(EventId event, String name, String text) {
        Place place = new Place(Place.Kind.UNSEEN, "C1");
        return conversation.hear(new Inbound.Command(event, account(name), place, text));
    }

    /** In the direct messages with the bot. */
    public Answer writes(String name, String text) {
        Place place = new Place(Place.Kind.PRIVATE, "D1");
        return conversation.hear(new Inbound.Wrote(event(), account(name), place, text, Optional.empty()));
    }

    /** Said to others, in the thread of a channel. */
    public Answer overhears(String name, String text) {
        Place place = new Place(Place.Kind.PUBLIC, "C1");
        MessageRef root = new MessageRef(Platform.SLACK, "T1", "C1", "1.1");
        return conversation.hear(new Inbound.Overheard(event(), account(name), place, text, root));
    }

    public Answer presses(String name, String action, String value) {
        return presses(event(), name, action, value);
    }

    public Answer presses(EventId event, String name, String action, String value) {
        Place place = new Place(Place.Kind.PRIVATE, "D1");
        return conversation.hear(new Inbound.Pressed(event, account(name), place, action, value, Optional.empty()));
    }

    /** The person's own page, as they see it when they look. */
    public Message home(String name) {
        return ((Answer.Home) conversation.hear(new Inbound.OpenedHome(event(), account(name)))).page();
    }

    public Answer submits(String name, FormRef form, FormEntries typed) {
        return conversation.hear(new Inbound.Submitted(event(), account(name), form, typed));
    }

    public Answer changes(String name, FormRef form, FormEntries typed, String field) {
        return conversation.hear(new Inbound.Changed(event(), account(name), form, typed, field));
    }

    public Answer types(String name, FormRef form, String field, String typed) {
        return conversation.hear(new Inbound.Suggest(event(), account(name), form, field, typed));
    }

    public long issued() {
        return database.jdbc()
                .sql("select count(*) from issuance")
                .query(Long.class)
                .single();
    }

    /** All words of an answer that is said. */
    public static String words(Answer answer) {
        if (answer instanceof Answer.Correct correct) {
            return correct.errors().toString();
        }
        Message message = answer instanceof Answer.Reveal reveal ? reveal.message() : ((Answer.Say) answer).message();
        Voice voice = new Wording().to(Locale.ENGLISH, BERLIN);
        StringBuilder words = new StringBuilder(message.summary());
        message.parts().forEach(part -> words.append('\n').append(words(part, voice)));
        return words.toString();
    }

    private static String words(Part part, Voice voice) {
        if (part instanceof Part.Paragraph paragraph) {
            return voice.plain(paragraph.text());
        }
        if (part instanceof Part.Hint hint) {
            return voice.plain(hint.text());
        }
        if (part instanceof Part.Facts facts) {
            StringBuilder words = new StringBuilder();
            facts.facts()
                    .forEach(fact -> words.append(fact.label())
                            .append(": ")
                            .append(voice.plain(fact.value()))
                            .append('\n'));
            return words.toString();
        }
        return part instanceof Part.Heading heading ? heading.text() : part.toString();
    }

    public static Form form(Answer answer) {
        return ((Answer.Show) answer).form();
    }

    /** What a platform sends back of a form that nobody touched. */
    public static FormEntries asShown(Form form) {
        List<FormEntries.Entry> entries = new ArrayList<>();
        for (Field field : form.fields()) {
            value(field)
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> entries.add(new FormEntries.Entry(field.name(), value)));
        }
        return new FormEntries(entries);
    }

    private static Optional<String> value(Field field) {
        if (field instanceof Field.Choice choice) {
            return choice.chosen().map(option -> option.value());
        }
        if (field instanceof Field.Search search) {
            return search.chosen().map(option -> option.value());
        }
        if (field instanceof Field.TextInput text) {
            return Optional.of(text.value());
        }
        if (field instanceof Field.DatePick date) {
            return date.value().map(Object::toString);
        }
        if (field instanceof Field.TimePick time) {
            return time.value().map(Object::toString);
        }
        return field instanceof Field.PersonPick person ? person.chosen() : Optional.empty();
    }

    /** The same with some fields filled in: names and values in turn. */
    public static FormEntries with(FormEntries entries, String... namesAndValues) {
        IssueEntries changed = new IssueEntries(entries);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            changed = changed.without(namesAndValues[i]);
            if (!namesAndValues[i + 1].isEmpty()) {
                changed = changed.with(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return changed.form();
    }

    @Override
    public void close() {
        redis.close();
        try {
            database.close();
        } catch (RuntimeException closedBefore) {
            // A test of outages has closed it.
        }
    }
}
