package dev.hallpass.core.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.util.HtmlUtils;

import dev.hallpass.core.delivery.Deliveries;
import dev.hallpass.core.delivery.DeliveryId;
import dev.hallpass.core.delivery.jdbc.DeliveryStore;
import dev.hallpass.core.delivery.letter.LetterWriter;
import dev.hallpass.core.delivery.letter.Names;
import dev.hallpass.core.delivery.print.PrintDoor;
import dev.hallpass.core.delivery.print.ShowPaper;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuingStage;
import dev.hallpass.core.issuing.Orders;
import dev.hallpass.core.issuing.Recipient;
import dev.hallpass.core.limits.redis.RedisStore;

class PrintControllerTest {
    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private static final String COOKIE = "hallpass-print";

    private final IssuingStage stage = new IssuingStage();
    private final RedisStore redis = RedisStore.at(REDIS.url());
    private final Deliveries deliveries = DeliveryStore.over(stage.database.dataSource(), stage.outbox, stage.trail);
    private final PrintDoor door =
            new PrintDoor(redis.sessions(new SecureRandom()), URI.create("https://otp.example.org/pass/"), stage.clock);
    private final MockMvc http = MockMvcBuilders.standaloneSetup(new PrintController(
                    new ShowPaper(
                            door,
                            new ShowPaper.Store(deliveries, stage.issuances, stage.people, stage.trail),
                            stage.backend,
                            stage.clock),
                    new LetterWriter(new Names(stage.people, stage.registry), "<b>4711</b>", HtmlUtils::htmlEscape),
                    door))
            .build();

    private Issuance issuance;
    private String path;

    @BeforeEach
    void issue() {
        issuance = stage.issued(Orders.to(stage.order(), new Recipient.Print(stage.ada.id())));
        path = link();
    }

    @AfterEach
    void close() {
        redis.close();
        stage.close();
    }

    private String link() {
        DeliveryId delivery = deliveries.first(issuance).id();
        URI link = door.linkFor(stage.ada.id(), delivery);
        assertThat(link.toString()).startsWith("https://otp.example.org/pass/print/");
        return link.getPath().substring("/pass".length());
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request).andReturn().getResponse();
    }

    private MockHttpServletResponse click(Cookie... cookies) throws Exception {
        MockHttpServletRequestBuilder request = post(path);
        return ask(cookies.length == 0 ? request : request.cookie(cookies));
    }

    private String code() {
        return stage.backend.readOut(issuance).revealSymbols();
    }

    @Test
    void showsTheCodeOnTheClickInSymbolsDigitsAndWords() throws Exception {
        MockHttpServletResponse shown = click();

        assertThat(shown.getStatus()).isEqualTo(200);
        String digits = stage.backend.readOut(issuance).revealDigits().orElseThrow();
        assertThat(shown.getContentAsString())
                .contains(code(), digits, "LT-0042", "all devices")
                .contains(spelled(digits))
                .contains("&lt;b&gt;4711&lt;/b&gt;");
        assertThat(shown.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(shown.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(shown.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(stage.outcomes()).containsExactly("done", "done");
    }

    private static String spelled(String digits) {
        String[] words = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
        String first = digits.split(" ")[0];
        return first.chars()
                .mapToObj(digit -> words[digit - '0'])
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }

    @Test
    void losesNothingToThePreviewsOfRobots() throws Exception {
        for (int i = 0; i < 5; i++) {
            MockHttpServletResponse looked = ask(get(path).header("User-Agent", "Slackbot-LinkExpanding 1.0"));
            assertThat(looked.getStatus()).isEqualTo(200);
            assertThat(looked.getContentAsString())
                    .contains("Show the password")
                    .doesNotContain(code());
            assertThat(looked.getCookie(COOKIE)).isNull();
            assertThat(ask(head(path)).getStatus()).isEqualTo(200);
        }
        assertThat(click().getContentAsString()).contains(code());
    }

    @Test
    void showsItAgainToTheSameBrowserForTenMinutesAndToNoOther() throws Exception {
        Cookie same = click().getCookie(COOKIE);

        assertThat(same.isHttpOnly()).isTrue();
        assertThat(same.getSecure()).isTrue();
        assertThat(same.getPath()).isEqualTo("/pass" + path);
        assertThat(click(same).getContentAsString()).contains(code());
        MockHttpServletResponse other = click();
        assertThat(other.getStatus()).isEqualTo(410);
        assertThat(other.getContentAsString()).contains("was used at").doesNotContain(code());
        assertThat(ask(get(path)).getContentAsString()).contains("was used at");
        assertThat(click(new Cookie(COOKIE, "guessed")).getStatus()).isEqualTo(410);
        stage.clock.advance(Duration.ofMinutes(10));
        assertThat(click(same).getStatus()).isEqualTo(410);
    }

    @Test
    void showsItToOneOfManyBrowsersAtOnce() {
        long shown = IntStream.range(0, 16)
                .parallel()
                .filter(i -> {
                    try {
                        return click().getStatus() == 200;
                    } catch (Exception broken) {
                        throw new AssertionError(broken);
                    }
                })
                .count();
        assertThat(shown).isEqualTo(1);
    }

    @Test
    void keepsTheLinkWhereTheCodeIsClosed() throws Exception {
        stage.revoking().revoke(stage.ada, issuance.id(), "test");

        MockHttpServletResponse closed = click();
        assertThat(closed.getStatus()).isEqualTo(410);
        assertThat(closed.getContentAsString())
                .contains("redeemed, revoked or over")
                .doesNotContain(code());
    }

    @Test
    void saysNoMoreOfAnUnknownLinkThanOfOneThatIsOver() throws Exception {
        for (String token : new String[] {"x", "..", "%00", "a".repeat(3000), "<script>"}) {
            MockHttpServletResponse answer = ask(get("/print/{token}", token));
            assertThat(answer.getStatus()).isIn(410, 400, 404);
            assertThat(answer.getContentAsString()).doesNotContain("<script>");
        }
        path = "/print/unknown";
        assertThat(click().getContentAsString()).contains("unknown or over");
    }

    @Test
    void usesNothingUpWhileRedisIsGone() throws Exception {
        RedisStore gone = RedisStore.at("redis://127.0.0.1:1");
        PrintDoor closedDoor =
                new PrintDoor(gone.sessions(new SecureRandom()), URI.create("http://localhost"), stage.clock);
        ShowPaper.Store store = new ShowPaper.Store(deliveries, stage.issuances, stage.people, stage.trail);
        LetterWriter letters = new LetterWriter(new Names(stage.people, stage.registry), "", HtmlUtils::htmlEscape);
        MockMvc without = MockMvcBuilders.standaloneSetup(new PrintController(
                        new ShowPaper(closedDoor, store, stage.backend, stage.clock), letters, closedDoor))
                .build();

        MockHttpServletResponse answer = without.perform(post(path)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).contains("not used up");
        gone.close();
        assertThat(click().getContentAsString()).contains(code());
    }

    @Test
    void writesNoCodeAndNoLinkIntoTheDatabase() throws Exception {
        click();
        String token = path.substring("/print/".length());
        assertThat(stage.everyCell())
                .noneMatch(cell -> cell.contains(code()) || cell.contains(token))
                .anyMatch(cell -> cell.equals("PRINT"));
        assertThat(Optional.of(issuance.recipient())).contains(new Recipient.Print(stage.ada.id()));
        assertThat(stage.issuances.find(issuance.id()).orElseThrow().recipient())
                .isEqualTo(issuance.recipient());
    }
}
