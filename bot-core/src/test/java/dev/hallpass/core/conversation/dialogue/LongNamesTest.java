package dev.hallpass.core.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.form.Field;
import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.conversation.form.FormEntries;
import dev.hallpass.core.conversation.form.Option;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Accounts;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.people.account.Profile;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.engine.terms.UserName;

class LongNamesTest {
    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private static final String FAMILY = "👩👩👧👦";

    private Ground ground;
    private Computer laptop;

    @BeforeEach
    void prepare() {
        ground = new Ground(REDIS);
        ground.issuer("ann");
        laptop = ground.computer("LT-0042");
    }

    @AfterEach
    void tidy() {
        ground.close();
    }

    private Form openForm() {
        return Ground.form(ground.says("ann", "devices on LT-0042"));
    }

    private List<Option> types(Form form, String typed) {
        return ((Answer.Propose) ground.types("ann", form.ref(), "user", typed)).options();
    }

    private Form picks(Form form, Option option) {
        FormEntries picked = Ground.with(Ground.asShown(form), "user", option.value());
        return Ground.form(ground.changes("ann", form.ref(), picked, "user"));
    }

    private Option chosenUser(Form form) {
        return form.fields().stream()
                .filter(field -> field.name().equals("user"))
                .findFirst()
                .flatMap(field -> ((Field.Search) field).chosen())
                .orElseThrow();
    }

    private Optional<UserName> userOf(long issuance) {
        return ground.issuances
                .find(new IssuanceId(issuance))
                .flatMap(found -> found.draft().terms().binding().user());
    }

    @ParameterizedTest
    @ValueSource(ints = {75, 76, 150, 151, 256})
    void issuesForAUserWithALongNameThatWasTypedAheadAndPicked(int length) {
        String name = ("corp\\" + "maria".repeat(60)).substring(0, length);
        ground.assign(laptop, name);
        Form form = openForm();

        Option option = types(form, "corp").get(0);
        assertThat(option.value().length()).isLessThanOrEqualTo(75);
        assertThat(option.label()).isEqualTo(name);
        Form picked = picks(form, option);
        assertThat(chosenUser(picked)).isEqualTo(option);
        FormEntries whole = Ground.with(Ground.asShown(picked), "duration", "H1");
        Answer issued = ground.submits("ann", picked.ref(), whole);

        assertThat(Ground.words(issued)).contains("is issued");
        assertThat(userOf(1)).contains(UserName.of(name));
    }

    @Test
    void asksForAUserWithALongName() {
        String name = "corp\\" + "maria".repeat(40);
        ground.assign(laptop, name);
        ground.person("eve");
        Form form = Ground.form(ground.says("eve", "request devices on LT-0042"));

        Answer.Propose proposed = (Answer.Propose) ground.types("eve", form.ref(), "user", name);
        Option option = proposed.options().get(0);
        FormEntries picked = Ground.with(Ground.asShown(form), "user", option.value());
        Form changed = Ground.form(ground.changes("eve", form.ref(), picked, "user"));

        assertThat(option.value().length()).isLessThanOrEqualTo(75);
        assertThat(chosenUser(changed).label()).isEqualTo(name);
    }

    @Test
    void tellsLongNamesApartThatBeginAlike() {
        String alike = "corp\\" + "m".repeat(200);
        ground.assign(laptop, alike + "1");
        ground.assign(laptop, alike + "2");
        Form form = openForm();

        List<Option> options = types(form, "corp");

        assertThat(options).extracting(Option::value).doesNotHaveDuplicates().hasSize(2);
        for (Option option : options) {
            assertThat(chosenUser(picks(form, option)).label()).isEqualTo(option.label());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"maria " + FAMILY, "מריה שלום ", "e\u0301cole 한국어 "})
    void takesLongNamesOfEveryScript(String part) {
        UserName name = UserName.of(part.repeat(40).strip().substring(0, 200).strip() + "x");
        ground.assign(laptop, name.value());
        Form form = openForm();

        Form picked = picks(form, types(form, name.value().substring(0, 4)).get(0));
        ground.submits("ann", picked.ref(), Ground.with(Ground.asShown(picked), "duration", "H1"));

        assertThat(userOf(1)).contains(name);
    }

    @Test
    void stillKnowsALongNameWhenTheFormsSessionIsOver() {
        String name = "corp\\" + "maria".repeat(40);
        ground.assign(laptop, name);
        Form form = openForm();
        Option option = types(form, "corp").get(0);
        REDIS.flush();

        Form again = picks(form, option);

        assertThat(chosenUser(again).label()).isEqualTo(name);
    }

    @Test
    void keepsALongNameThatWasTypedButIsNotRegistered() {
        String name = "corp\\" + "maria".repeat(40);
        Form form = Ground.form(ground.says("ann", "devices on LT-0042 for " + name));

        FormEntries whole = Ground.with(Ground.asShown(form), "duration", "H1");
        ground.submits("ann", form.ref(), whole);

        assertThat(userOf(1)).contains(UserName.of(name));
    }

    @Test
    void takesAForgedReferenceForNobody() {
        Form form = openForm();

        Form changed = picks(form, new Option("!AAAAAAAAAAAAAAAAAAAAAAAA!corp", "?"));

        assertThat(changed.fields())
                .filteredOn(field -> field.name().equals("user"))
                .allSatisfy(field -> assertThat(((Field.Search) field).chosen()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"m", FAMILY, "ש"})
    void answersNamesOfAThousandCharactersInWords(String character) {
        String thousand = "corp\\" + character.repeat(1000 / character.length());

        Form form = Ground.form(ground.says("ann", "devices on LT-0042 for " + thousand));
        assertThat(chosenUser(form).value().length()).isLessThanOrEqualTo(75);
        FormEntries whole = Ground.with(Ground.asShown(form), "duration", "H1");
        assertThat(ground.submits("ann", form.ref(), whole)).isInstanceOf(Answer.Correct.class);
        assertThat(types(form, thousand)).isEmpty();
        ground.person("sue");
        assertThat(Ground.words(ground.says("sue", "computers assign LT-0042 " + thousand)))
                .contains("cannot be a user");
        assertThat(Ground.words(ground.says("sue", "computers add " + thousand)))
                .contains("1 to 63");
        assertThat(ground.says("ann", "device " + thousand + " on LT-0042")).isInstanceOf(Answer.Show.class);
        assertThat(ground.says("ann", "computers " + thousand)).isInstanceOf(Answer.Say.class);
    }

    @Test
    void greetsAPersonWithANameOfAThousandCharacters() {
        Account account = Ground.account("ann");
        Profile long1000 = new Profile(
                account,
                FAMILY.repeat(125),
                Optional.of(new EmailAddress("ann@example.org")),
                Ground.BERLIN,
                Locale.ENGLISH);
        ground.directory.put(account.user(), new Accounts.Lookup.Found(long1000));

        assertThat(Ground.words(ground.says("ann", "whoami"))).contains(FAMILY);
    }

    @Test
    void showsADevicesCodeBesideALongName() {
        ground.device(laptop, "stick ".repeat(40).strip(), "60A44C413FAEE2B1");
        Form form = Ground.form(ground.says("ann", "device on LT-0042"));

        Answer.Propose proposed = (Answer.Propose) ground.types("ann", form.ref(), "device", "stick");

        assertThat(proposed.options().get(0).remark()).contains("N1B7-FWZ3", "LT-0042");
    }
}
