package dev.hallpass.slack.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.slack.api.model.block.composition.PlainTextObject;

import dev.hallpass.core.conversation.message.Span;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Platform;

class MrkdwnTest {
    private static String drawn(Span... spans) {
        return Mrkdwn.string(Text.of(spans), 3000);
    }

    @Test
    void escapesTheThreeSigns() {
        assertThat(drawn(new Span.Plain("a & b < c > <!channel>"))).isEqualTo("a &amp; b &lt; c &gt; &lt;!channel&gt;");
        assertThat(drawn(new Span.Bold("a<b"))).isEqualTo("*a&lt;b*");
        assertThat(drawn(new Span.Mono("a`b & c"))).isEqualTo("`aˋb &amp; c`");
    }

    @Test
    void keepsTypedSignsFromFormatting() {
        assertThat(drawn(new Span.Plain("*bold* _it_ ~gone~ `code`")))
                .doesNotContain(" _it_ ")
                .doesNotStartWith("*");
        assertThat(drawn(new Span.Plain("corp\\maria_x"))).isEqualTo("corp\\maria_x");
        assertThat(drawn(new Span.Plain("> quoted")))
                .isNotEqualTo("&gt; quoted")
                .contains("&gt; quoted");
    }

    @Test
    void tellsATimeInTheReadersZone() {
        Instant at = Instant.parse("2026-11-24T14:00:00Z");
        ZoneId zone = ZoneId.of("Europe/Bucharest");
        assertThat(drawn(new Span.When(at, Span.Style.DATE_AND_TIME, zone)))
                .isEqualTo("<!date^1795528800^{date_short_pretty} {time}|24 Nov 2026 16:00 Europe/Bucharest>");
        assertThat(drawn(new Span.When(at, Span.Style.TIME, zone)))
                .isEqualTo("<!date^1795528800^{time}|16:00 Europe/Bucharest>");
        assertThat(drawn(new Span.When(at, Span.Style.DATE, zone))).contains("{date_short_pretty}|24 Nov 2026");
    }

    @Test
    void mentionsPeopleOfThisPlatformAlone() {
        assertThat(drawn(new Span.Mention(new Account(Platform.SLACK, "T", "U0ANNA"))))
                .isEqualTo("<@U0ANNA>");
        assertThat(drawn(new Span.Mention(new Account(Platform.TEAMS, "T", "29:x<y"))))
                .isEqualTo("29:x&lt;y");
    }

    @Test
    void linksSafely() {
        assertThat(drawn(new Span.Link("the | code > here", URI.create("https://x.example/?a=1&b=2"))))
                .isEqualTo("<https://x.example/?a=1&amp;b=2|the ¦ code &gt; here>");
    }

    @Test
    void usesPlainTextWhereNothingIsMarked() {
        assertThat(Mrkdwn.object(Text.of("*a* :smile: <b>"), 3000))
                .isInstanceOfSatisfying(PlainTextObject.class, plain -> {
                    assertThat(plain.getText()).isEqualTo("*a* :smile: <b>");
                    assertThat(plain.getEmoji()).isFalse();
                });
    }

    @Test
    void cutsBetweenTokensAndCharactersAndSaysHowMuch() {
        Span mention = new Span.Mention(new Account(Platform.SLACK, "T", "U0ANNA"));
        for (int most = 20; most < 200; most++) {
            String cut = Mrkdwn.string(
                    new Text(List.of(
                            new Span.Bold("head"),
                            new Span.Plain("&".repeat(30) + "😀".repeat(20)),
                            mention,
                            new Span.Mono("<".repeat(50)))),
                    most);
            assertThat(cut).hasSizeLessThanOrEqualTo(most);
            assertThat(cut.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&");
            assertThat(cut.replace("😀", "")).doesNotContainPattern("\\p{Cs}");
            assertThat(cut.replace("<@U0ANNA>", "")).doesNotContain("<");
            assertThat(cut).contains("[+");
        }
    }
}
