package dev.hallpass.core.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Conversation;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.form.Field;
import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.conversation.form.FormEntries;
import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.account.EventId;
import dev.hallpass.core.requests.RequestId;
import dev.hallpass.core.stepup.TotpSecret;
import redis.clients.jedis.RedisClient;

@OnEveryDatabase
class StepUpDialogueTest {
    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private Ground ground;
    private Person sue;
    private Person ann;

    @BeforeEach
    void prepare() {
        ground = new Ground(REDIS);
        sue = ground.person("sue");
        ann = ground.issuer("ann");
        ground.computer("LT-0042");
    }

    @AfterEach
    void tidy() {
        ground.close();
    }

    private String says(String name, String text) {
        return Ground.words(ground.says(name, text));
    }

    private static String secret(Form form) {
        return form.fields().stream()
                .filter(Field.Secret.class::isInstance)
                .map(field -> ((Field.Secret) field).text())
                .findFirst()
                .orElseThrow();
    }

    private FormEntries number(String field, String digits) {
        return new FormEntries(List.of(new FormEntries.Entry(field, digits)));
    }

    /** The app takes in what the form shows. */
    private TotpSecret app(Form form) {
        String groups = secret(form);
        TotpSecret offered = ground.stepUp.read(groups);
        assertThat(offered.revealGroups()).isEqualTo(groups);
        return offered;
    }

    @Test
    void isSetUpUnderWhoAmIWithASecretThatIsShownOnceAndKeptNowhere() {
        assertThat(says("ann", "whoami")).contains("Step-up: not set up");
        EventId event = ground.event();
        Form form = Ground.form(ground.presses(event, "ann", Actions.STEP_UP_ENROL, ""));
        TotpSecret app = app(form);

        assertThat(form.title()).hasSizeLessThanOrEqualTo(24);
        assertThat(form.ref().session()).doesNotContain(secret(form));
        assertThat(form.toString()).doesNotContain(secret(form));
        assertThat(Ground.words(ground.presses(event, "ann", Actions.STEP_UP_ENROL, "")))
                .contains("shown once");
        assertThat(redis())
                .noneMatch(text -> text.contains(secret(form))
                        || text.contains(secret(form).replace(" ", "")));
        String wrong = ground.stepUp.wrongNumber(app);
        assertThat(Ground.words(ground.submits("ann", form.ref(), number("first-number", wrong))))
                .contains("first-number", "not a number of this secret");

        Answer done = ground.submits("ann", form.ref(), number("first-number", ground.stepUp.number(app, 0)));

        assertThat(Ground.words(done)).contains("Step-up is set up");
        assertThat(says("ann", "whoami")).contains("Step-up: set up Nov 23, 2026");
        assertThat(Ground.words(ground.submits("ann", form.ref(), number("first-number", "123456"))))
                .contains("open for too long");
    }

    private List<String> redis() {
        try (RedisClient client = RedisClient.create(REDIS.url())) {
            return client.keys("*").stream()
                    .filter(key -> client.type(key).equals("string"))
                    .map(key -> key + " " + client.get(key))
                    .toList();
        }
    }

    @Test
    void isReplacedAndRemovedWithANumberAlone() {
        TotpSecret before = ground.stepUp.enrol(ann);
        Form form = Ground.form(ground.presses("ann", Actions.STEP_UP_ENROL, ""));
        TotpSecret next = app(form);
        FormEntries without = number("first-number", ground.stepUp.number(next, 0));
        FormEntries with = new FormEntries(List.of(
                new FormEntries.Entry("first-number", ground.stepUp.number(next, 0)),
                new FormEntries.Entry("present-number", ground.stepUp.number(before, 0))));

        assertThat(Ground.words(ground.submits("ann", form.ref(), without))).contains("present-number", "six digits");
        assertThat(Ground.words(ground.submits("ann", form.ref(), with))).contains("Step-up is set up");

        Form remove = Ground.form(ground.presses("ann", Actions.STEP_UP_REMOVE, ""));
        String wrong = ground.stepUp.wrongNumber(next);
        assertThat(Ground.words(ground.submits("ann", remove.ref(), number("number", wrong))))
                .contains("not right");
        assertThat(Ground.words(ground.submits("ann", remove.ref(), number("number", ground.stepUp.number(next, 1)))))
                .contains("Step-up is removed");
        assertThat(says("ann", "whoami")).contains("Step-up: not set up");
    }

    @Test
    void isResetByASuperAdministratorAlone() {
        ground.stepUp.enrol(ann);
        ground.stepUp.enrol(sue);

        assertThat(says("ann", "step-up reset <@USUE>")).contains("Only super administrators reset");
        assertThat(says("sue", "step-up reset <@USUE>")).contains("Your own step-up is not reset");
        assertThat(says("sue", "step-up reset <@UANN>")).contains("The step-up of ann is removed");
        assertThat(says("sue", "step-up reset <@UANN>")).contains("is not set up");
        assertThat(says("sue", "step-up")).contains("Something is missing");
    }

    @Test
    void asksForANumberBeforeTheUniversalCode() {
        universalAfterStepUp();
        assertThat(says("sue", "universal")).contains("only after step-up", "/otp whoami");

        TotpSecret app = ground.stepUp.enrol(sue);
        Form form = Ground.form(ground.says("sue", "universal"));
        assertThat(Ground.words(ground.submits("sue", form.ref(), number("number", ""))))
                .contains("number", "six digits");
        Answer shown = ground.submits("sue", form.ref(), number("number", ground.stepUp.number(app, 0)));

        assertThat(shown).isInstanceOf(Answer.Reveal.class);
        assertThat(Ground.words(shown)).contains("Shown once today");
        assertThat(ground.says("sue", "universal")).isInstanceOf(Answer.Reveal.class);
        ground.clock.advance(Duration.ofMinutes(5));
        assertThat(ground.says("sue", "universal")).isInstanceOf(Answer.Show.class);
    }

    private void universalAfterStepUp() {
        says("sue", "settings set universal.enabled on");
        says("sue", "settings set step-up.universal on");
        ground.universalChain();
    }

    @Test
    void aRoleThatWasTakenAwayWhileTheFormWasOpenIsNoLongerEnough() {
        universalAfterStepUp();
        says("sue", "settings set universal.super-administrators-only off");
        TotpSecret app = ground.stepUp.enrol(ann);
        Form form = Ground.form(ground.says("ann", "universal"));
        says("sue", "roles revoke <@UANN> otp-administrator");

        Answer submitted = ground.submits("ann", form.ref(), number("number", ground.stepUp.number(app, 0)));

        assertThat(Ground.words(submitted)).contains("not shown to your role");
    }

    @Test
    void ofTwoReplicasThatGetOneNumberOneShowsTheCode() throws Exception {
        universalAfterStepUp();
        TotpSecret app = ground.stepUp.enrol(sue);
        String number = ground.stepUp.number(app, 0);
        List<Form> forms =
                List.of(Ground.form(ground.says("sue", "universal")), Ground.form(ground.says("sue", "universal")));
        List<Conversation> replicas = List.of(ground.conversation, ground.replica());
        List<EventId> events = List.of(ground.event(), ground.event());
        List<Callable<Answer>> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int at = i;
            both.add(() -> replicas.get(at)
                    .hear(new Inbound.Submitted(
                            events.get(at), Ground.account("sue"), forms.get(at).ref(), number("number", number))));
        }
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Answer> answers = new ArrayList<>();
        try {
            for (Future<Answer> answer : threads.invokeAll(both)) {
                answers.add(answer.get());
            }
        } finally {
            threads.shutdownNow();
        }
        // The one that comes late enough finds the proof of the first and needs no number any more.
        assertThat(answers).anyMatch(Answer.Reveal.class::isInstance);
        assertThat(answers)
                .filteredOn(answer -> !(answer instanceof Answer.Reveal))
                .allSatisfy(answer -> assertThat(Ground.words(answer)).contains("used before"));
        assertThat(proofs("done")).isEqualTo(1);
    }

    private long proofs(String outcome) {
        return ground.database
                .jdbc()
                .sql("select count(*) from audit_entry where act = 'PROVE_STEP_UP' and outcome = ?")
                .param(outcome)
                .query(Long.class)
                .single();
    }

    @Test
    void asksForANumberBeforeACodeThatLastsAsLongAsTheSettingSays() {
        says("sue", "settings set step-up.codes-from 8 h");
        assertThat(says("ann", "devices on LT-0042 during 4h")).contains("is issued");
        assertThat(says("ann", "devices on LT-0042 during 8h")).contains("only after step-up", "/otp whoami");

        TotpSecret app = ground.stepUp.enrol(ann);
        Form form = Ground.form(ground.says("ann", "devices on LT-0042 during 8h because \"long\""));
        assertThat(form.fields()).extracting(Field::name).contains("number");
        long before = ground.issued();
        FormEntries typed = Ground.asShown(form);
        assertThat(Ground.words(ground.submits("ann", form.ref(), Ground.with(typed, "number", "12"))))
                .contains("number", "six digits");
        String wrong = ground.stepUp.wrongNumber(app);
        assertThat(Ground.words(ground.submits("ann", form.ref(), Ground.with(typed, "number", wrong))))
                .contains("not right");
        assertThat(ground.issued()).isEqualTo(before);

        String right = ground.stepUp.number(app, 0);
        assertThat(Ground.words(ground.submits("ann", form.ref(), Ground.with(typed, "number", right))))
                .contains("is issued");
        assertThat(says("ann", "devices on LT-0042 during 14d")).contains("is issued");
        assertThat(redis()).noneMatch(text -> text.contains("\"" + right + "\""));
    }

    @Test
    void theFormAsksOnceTheDurationIsLongEnoughAndALateSettingIsAskedForToo() {
        says("sue", "settings set step-up.codes-from 8 h");
        TotpSecret app = ground.stepUp.enrol(ann);
        Form form = Ground.form(ground.says("ann", "devices on LT-0042"));
        FormEntries four = Ground.with(Ground.asShown(form), "duration", "H4");
        Form still = Ground.form(ground.changes("ann", form.ref(), four, "duration"));
        assertThat(still.fields()).extracting(Field::name).doesNotContain("number");
        Form asked = Ground.form(ground.changes("ann", form.ref(), Ground.with(four, "duration", "H8"), "duration"));
        assertThat(asked.fields()).extracting(Field::name).contains("number");

        Form again = Ground.form(ground.changes("ann", form.ref(), four, "duration"));
        says("sue", "settings set step-up.codes-from 1 h");
        Form late = Ground.form(ground.submits("ann", again.ref(), Ground.asShown(again)));
        assertThat(late.fields()).extracting(Field::name).contains("number");
        assertThat(ground.issued()).isZero();
        FormEntries typed = Ground.with(Ground.asShown(late), "number", ground.stepUp.number(app, 0));
        assertThat(Ground.words(ground.submits("ann", late.ref(), typed))).contains("is issued");
    }

    private String requested() {
        says("sue", "settings set step-up.codes-from 8 h");
        ground.person("rita");
        assertThat(says("rita", "request devices on LT-0042 during 8h")).contains("Request #1 is taken down");
        return "1";
    }

    @Test
    void asksWhoApprovesALongAccessForANumber() {
        String request = requested();
        assertThat(Ground.words(ground.presses("sue", Actions.APPROVE, request)))
                .contains("approved only after step-up", "/otp whoami");

        TotpSecret app = ground.stepUp.enrol(sue);
        Form form = Ground.form(ground.says("sue", "approve 1"));
        FormEntries wrong = number("number", ground.stepUp.wrongNumber(app));
        assertThat(Ground.words(ground.submits("sue", form.ref(), wrong))).contains("not right");
        assertThat(ground.requests.find(new RequestId(1)).orElseThrow().pending())
                .isTrue();
        FormEntries right = number("number", ground.stepUp.number(app, 0));
        assertThat(Ground.words(ground.submits("sue", form.ref(), right))).contains("You approved request");
    }

    @Test
    void approvingLessAsksForANumberWhereTheLessIsStillLong() {
        String request = requested();
        TotpSecret app = ground.stepUp.enrol(sue);
        Form form = Ground.form(ground.presses("sue", Actions.APPROVE_LESS, request));
        assertThat(form.fields()).extracting(Field::name).doesNotContain("number");

        FormEntries typed = Ground.with(Ground.asShown(form), "user", "corp\\rita");
        Form asked = Ground.form(ground.submits("sue", form.ref(), typed));
        assertThat(Ground.asShown(asked).value("user")).contains("corp\\rita");
        FormEntries proven = Ground.with(Ground.asShown(asked), "number", ground.stepUp.number(app, 0));
        assertThat(Ground.words(ground.submits("sue", asked.ref(), proven))).contains("You approved request");
    }

    @Test
    void approvingForAShorterTimeAsksForNone() {
        Form form = Ground.form(ground.presses("sue", Actions.APPROVE_LESS, requested()));

        FormEntries shorter = Ground.with(Ground.asShown(form), "duration", "PT4H");
        assertThat(Ground.words(ground.submits("sue", form.ref(), shorter))).contains("You approved request");
    }

    @Test
    void aLimitResetHasNoLengthToAskFor() {
        says("sue", "settings set endpoint.transfer-limit 1 GB in 24 h");
        says("sue", "settings set step-up.codes-from 1 h");

        assertThat(says("ann", "limit-reset on LT-0042")).contains("is issued", "30 min");
    }
}
