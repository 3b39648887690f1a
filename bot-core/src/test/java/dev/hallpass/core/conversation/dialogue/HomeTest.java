package dev.hallpass.core.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Chat;
import dev.hallpass.core.conversation.message.Button;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.issuing.CodeIssued;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.outbox.Subscriber;
import dev.hallpass.core.people.account.Platform;

class HomeTest {
    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private Ground ground;

    @BeforeEach
    void prepare() {
        ground = new Ground(REDIS);
        ground.person("sue");
        ground.person("eve");
        ground.issuer("ann");
        ground.computer("LT-0042");
    }

    @AfterEach
    void tidy() {
        ground.close();
    }

    private List<String> buttons(String who) {
        return ground.home(who).parts().stream()
                .filter(Part.Buttons.class::isInstance)
                .flatMap(part -> ((Part.Buttons) part).buttons().stream())
                .map(Button::action)
                .toList();
    }

    private String words(String who) {
        return Ground.words(new Answer.Say(ground.home(who)));
    }

    @Test
    void saysWhoOneIsHere() {
        assertThat(words("ann")).contains("You are ann", "OTP administrator", "Codes left now", "no open code");
        assertThat(words("eve")).contains("You are eve", "no role");
    }

    @Test
    void offersANewCodeToThoseAloneWhoMayIssue() {
        assertThat(buttons("ann")).contains(Actions.NEW, Actions.HELP);
        assertThat(buttons("eve")).containsExactly(Actions.NEW_REQUEST, Actions.HELP);
        assertThat(ground.presses("eve", Actions.NEW_REQUEST, "new")).isInstanceOf(Answer.Show.class);
        assertThat(ground.presses("ann", Actions.NEW, "new")).isInstanceOf(Answer.Show.class);
        assertThat(Ground.words(ground.presses("eve", Actions.NEW, "new"))).contains("You may not issue");
        assertThat(Ground.words(ground.presses("eve", Actions.HELP, "help"))).contains("This is what you may run");
    }

    @Test
    void tellsAdministratorsAloneHowToFindComputers() {
        assertThat(words("sue")).contains("/otp computers SEARCH");
        assertThat(words("ann")).doesNotContain("/otp computers SEARCH");
    }

    @Test
    void showsTheOpenCodesOfItsPersonWithTheirButtonsAndNoCode() {
        ground.says("ann", "devices on LT-0042 during 1h because \"R&D <fair>\"");
        ground.says("sue", "transfers on LT-0042 during 1h");

        assertThat(words("ann")).contains("#1", "LT-0042", "R&D <fair>").doesNotContain("#2");
        assertThat(buttons("ann")).endsWith(Actions.RESEND, Actions.REVOKE);
        String code = ground.backend
                .readOut(ground.issuances.find(new IssuanceId(1)).orElseThrow())
                .revealSymbols();
        assertThat(words("ann")).doesNotContain(code);
    }

    @Test
    void showsWhatWaitsForItsPersonAndWhatTheyAskedFor() {
        ground.says("eve", "request devices on LT-0042 during 1h because \"fair\"");

        assertThat(words("eve")).contains("Your requests", "#1", "⏳ Pending");
        assertThat(buttons("eve")).contains(Actions.WITHDRAW).doesNotContain(Actions.APPROVE);
        assertThat(words("sue")).contains("1 request waits for you", "#1 of eve");
        assertThat(buttons("sue")).contains(Actions.APPROVE, Actions.DENY, Actions.APPROVE_LESS);
        assertThat(words("ann")).doesNotContain("#1");
        ground.presses("sue", Actions.APPROVE, "1");
        assertThat(words("sue")).doesNotContain("waits for you");
        assertThat(words("eve")).contains("✅ Approved by sue");
    }

    @Test
    void forgetsWhatIsRevokedOrOver() {
        ground.says("ann", "devices on LT-0042 during 1h");
        ground.says("ann", "transfers on LT-0042 during 1h");
        ground.says("ann", "revoke 1");
        assertThat(words("ann")).doesNotContain("#1").contains("#2");

        ground.clock.advance(Duration.ofDays(2));
        assertThat(words("ann")).contains("no open code");
    }

    @Test
    void isDrawnAnewForItsIssuerAndKeepsThePromiseWhateverBecomesOfIt() {
        ground.says("ann", "devices on LT-0042 during 1h");
        Chat chat = mock(Chat.class);
        when(chat.platform()).thenReturn(Platform.SLACK);
        when(chat.home(any(), any())).thenReturn(new Chat.Sent.Later(Duration.ofSeconds(30), "busy"));

        HomeRefresh refresh = new HomeRefresh(ground.records(), ground.people, List.of(chat), ground.pages);
        @SuppressWarnings("unchecked")
        Subscriber<CodeIssued> issued =
                (Subscriber<CodeIssued>) refresh.subscribers().get(0);

        assertThat(issued.on(new CodeIssued(1))).isInstanceOf(Subscriber.Kept.Done.class);
        assertThat(issued.on(new CodeIssued(99))).isInstanceOf(Subscriber.Kept.Done.class);
        verify(chat).home(eq(Ground.account("ann")), any());
        verify(chat, never()).direct(any(), any());
    }
}
