package dev.hallpass.core.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.hallpass.core.conversation.Chat;
import dev.hallpass.core.conversation.command.Trouble;
import dev.hallpass.core.conversation.command.Verb;
import dev.hallpass.core.conversation.message.Span;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.delivery.Failure;
import dev.hallpass.core.limits.Limit;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.core.policy.ApprovalRule;
import dev.hallpass.core.policy.BusinessHours;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.settings.Setting;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;

class WordingTest {
    private final ResourceBundle bundle =
            ResourceBundle.getBundle("dev.hallpass.core.conversation.dialogue.wording", Locale.ROOT);
    private final Voice voice = new Wording().to(Locale.ENGLISH, ZoneId.of("Europe/Berlin"));

    @Test
    void hasASentenceForEveryKindOfThing() {
        Stream<String> keys = Stream.of(
                        keys("misunderstood.", Trouble.values()),
                        keys("help.", Verb.values()),
                        keys("scope.", Scope.values()),
                        keys("window.", RedeemWindow.values()),
                        keys("verdict.role.", Permission.values()),
                        keys("verdict.department.", Permission.values()),
                        keys("verdict.off.", Permission.values()),
                        keys("role.", Role.values()),
                        keys("obstacle.", Chat.Obstacle.values()),
                        keys("rules.differs.", ApprovalRule.Difference.values()),
                        keys("rules.hours.", BusinessHours.Part.values()),
                        keys("platform.", Platform.values()),
                        keys("notice.failed.", Failure.Cause.values()),
                        Setting.all().stream().map(setting -> "setting." + setting.name()),
                        Setting.all().stream()
                                .flatMap(setting -> setting.blanks().stream()
                                        .map(blank -> "setting." + setting.name() + "." + blank.name())),
                        Arrays.stream(Limit.values()).map(limit -> "refusal.limit-reached." + limit.property()),
                        "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().mapToObj(sign -> "spell." + (char) sign))
                .flatMap(all -> all);

        assertThat(keys)
                .allSatisfy(key -> assertThat(bundle.containsKey(key)).as(key).isTrue());
    }

    private static Stream<String> keys(String prefix, Enum<?>[] names) {
        return Arrays.stream(names).map(name -> prefix + name.name());
    }

    @Test
    void holdsPatternsThatCanBeRead() {
        assertThat(bundle.keySet()).allSatisfy(key -> {
            assertThat(bundle.getString(key)).as(key).doesNotContain("'");
            assertThatCode(() -> new MessageFormat(bundle.getString(key), Locale.ENGLISH))
                    .doesNotThrowAnyException();
        });
    }

    @Test
    void keepsTimesAsTimesAndNamesTheZoneInPlainText() {
        Instant at = Instant.parse("2026-11-23T13:02:00Z");

        Text text = voice.text("status.redeemed", voice.at(at), "LT-0042");

        assertThat(text.spans()).contains(new Span.When(at, Span.Style.DATE_AND_TIME, ZoneId.of("Europe/Berlin")));
        assertThat(voice.plain(text)).contains("🔑 Redeemed", "2:02", "Europe/Berlin", "on LT-0042");
    }

    @Test
    void takesNothingInAnArgumentForAPattern() {
        assertThat(voice.say("misunderstood.UNKNOWN_WORD", "{0} '{1}' \uE0000\uE000 %s"))
                .contains("{0} '{1}' 0 %s");
    }

    @Test
    void countsInWords() {
        assertThat(voice.say("list.first", 1)).startsWith("1 code,");
        assertThat(voice.say("list.first", 7)).startsWith("7 codes,");
        assertThat(voice.say("caution.user-alone", "corp\\maria", 3))
                .contains("each of the 3 computers of corp\\maria");
    }

    @Test
    void speaksEnglishToLocalesThatNobodyHasWordedYet() {
        assertThat(new Wording()
                        .to(Locale.forLanguageTag("ar-EG"), ZoneId.of("UTC"))
                        .say("whoami.first", "x"))
                .isEqualTo("You are x.");
    }

    @Test
    void spellsCodesForReadingAloud() {
        assertThat(new Spelling(voice).spell("T8JD-21D8-H38B"))
                .isEqualTo("Tango eight Juliett Delta, two one Delta eight, Hotel three eight Bravo");
        assertThat(new Spelling(voice).spell("640512 126354 668568"))
                .isEqualTo("six four zero five one two, one two six three five four, six six eight five six eight");
    }
}
