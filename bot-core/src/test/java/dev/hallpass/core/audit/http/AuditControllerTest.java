package dev.hallpass.core.audit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntries;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditFilter;
import dev.hallpass.core.audit.Kind;
import dev.hallpass.core.audit.export.ExportTrail;
import dev.hallpass.core.audit.jdbc.AuditStore;
import dev.hallpass.core.audit.review.PageDoor;
import dev.hallpass.core.audit.review.ReadTrail;
import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.dialogue.Ground;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Span;
import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.RoleAssignment;

@OnEveryDatabase
class AuditControllerTest {
    private static final Pattern TOKEN = Pattern.compile("https://otp\\.example\\.org(/audit/[0-9a-f]{32})");

    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private Ground ground;
    private AuditEntries entries;
    private MockMvc http;

    @BeforeEach
    void prepare() {
        ground = new Ground(REDIS);
        ground.person("sue");
        ground.issuer("ann");
        ground.computer("LT-0042");
        ground.says("ann", "devices on LT-0042 during 1h because \"<script>alert(1)</script>\"");
        ground.says("ann", "transfers on LT-0042 during 1h");
        entries = AuditStore.entries(ground.database.dataSource());
        PageDoor door = new PageDoor(ground.redis.sessions(ground.random), URI.create("https://otp.example.org/"));
        ReadTrail reading = new ReadTrail(entries, ground.trail, ground.policy, door, ground.clock);
        Visits.Shown shown = new Visits.Shown(
                AuditStore.overviews(ground.database.dataSource()), new ExportTrail(entries, ground.people));
        http = MockMvcBuilders.standaloneSetup(
                        new AuditController(door, new Visits(door, ground.people, reading, shown, ground.clock)))
                .build();
    }

    @AfterEach
    void tidy() {
        ground.close();
    }

    /** The path of the link that the chat gives. */
    private String link(String name) {
        Answer.Say answer = (Answer.Say) ground.says(name, "audit");
        return answer.message().parts().stream()
                .filter(Part.Hint.class::isInstance)
                .flatMap(part -> ((Part.Hint) part).text().spans().stream())
                .filter(Span.Link.class::isInstance)
                .map(span -> ((Span.Link) span).to().toString())
                .map(TOKEN::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = http.perform(request).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private Cookie enter(String link) throws Exception {
        MockHttpServletResponse entered = answer(post(link));
        assertThat(entered.getStatus()).isEqualTo(303);
        assertThat(entered.getHeader("Location")).isEqualTo("../audit");
        return entered.getCookie("hallpass-audit");
    }

    private MockHttpServletResponse page(Cookie cookie, String query) throws Exception {
        return answer(get(URI.create("/audit" + query)).cookie(cookie));
    }

    @Test
    void whoMerelyLooksAtTheLinkUsesNothingUp() throws Exception {
        String link = link("sue");
        for (int i = 0; i < 3; i++) {
            MockHttpServletResponse door = answer(get(link));
            assertThat(door.getStatus()).isEqualTo(200);
            assertThat(door.getContentAsString())
                    .contains("Open the audit page")
                    .contains("method=\"post\"");
        }

        enter(link);
        assertThat(answer(post(link)).getStatus()).isEqualTo(410);
        assertThat(answer(get(link)).getContentAsString()).contains("has been used or its 15 minutes are over");
        assertThat(answer(get("/audit/" + "0".repeat(32))).getStatus()).isEqualTo(410);
    }

    @Test
    void theCookieIsThisBrowsersAlone() throws Exception {
        String cookie = answer(post(link("sue"))).getHeader("Set-Cookie");

        assertThat(cookie)
                .contains("HttpOnly", "SameSite=Strict", "Secure", "Path=/audit")
                .doesNotContain("Max-Age");
        assertThat(answer(get("/audit")).getStatus()).isEqualTo(401);
    }

    @Test
    void showsWhoIssuedWhatAndRunsNoScript() throws Exception {
        MockHttpServletResponse page = page(enter(link("sue")), "");

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("<p class=\"figure\">2</p>", "All devices", "All file transfers", "ann", "LT-0042")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("Nov 23, 2026: 2 issued, 0 redeemed")
                .doesNotContain("<script")
                .doesNotContain("style=");
        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("script-src");
        assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.getHeader("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void narrowsToWhatWasChosenAndTakesNonsenseForNothing() throws Exception {
        Cookie cookie = enter(link("sue"));

        assertThat(page(cookie, "?scope=ALL_DEVICES").getContentAsString()).contains("<p class=\"figure\">1</p>");
        assertThat(page(cookie, "?to=2026-11-22&from=2026-11-01").getContentAsString())
                .contains("<p class=\"figure\">0</p>", "Nothing in this period.");
        assertThat(page(cookie, "?department=Sales").getContentAsString()).contains("<p class=\"figure\">0</p>");
        assertThat(page(cookie, "?from=x&to=9999-99-99&person=%27&scope=1%27--&department=%20")
                        .getContentAsString())
                .contains("<p class=\"figure\">2</p>");
        assertThat(page(cookie, "?from=1000-01-01&to=2026-11-23").getStatus()).isEqualTo(200);
    }

    @Test
    void asksForTheRoleAtEveryRequest() throws Exception {
        Person olga = auditor("olga", Optional.empty());
        Cookie cookie = enter(link("olga"));
        assertThat(page(cookie, "").getStatus()).isEqualTo(200);

        ground.roles.revoke(new RoleAssignment(olga.id(), Role.AUDITOR, Optional.empty()), granted());
        MockHttpServletResponse refused = page(cookie, "");

        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentAsString()).contains("you are neither now");
        assertThat(answer(get("/audit/export.csv").cookie(cookie)).getStatus()).isEqualTo(403);
        assertThat(entries.read(AuditFilter.newest(10).of(Kind.AUDIT).by(new Actor.Human(olga.id()))))
                .extracting(AuditEntry::outcome)
                .startsWith("not-permitted", "not-permitted", "done");
    }

    @Test
    void anAuditorOfADepartmentSeesItAlone() throws Exception {
        auditor("olga", Optional.of(new Department("Sales")));
        Cookie cookie = enter(link("olga"));

        assertThat(page(cookie, "").getContentAsString())
                .contains("<p class=\"figure\">0</p>", "You see your departments alone")
                .doesNotContain("LT-0042");
        assertThat(answer(get("/audit/export.jsonl").cookie(cookie)).getContentAsString())
                .isEmpty();
    }

    @Test
    void aVisitEndsWhenItIsNotUsed() throws Exception {
        Cookie cookie = new Cookie("hallpass-audit", "0".repeat(32));
        MockHttpServletResponse over = page(cookie, "");

        assertThat(over.getStatus()).isEqualTo(401);
        assertThat(over.getContentAsString()).contains("/otp audit");
        String link = link("sue");
        Cookie token = new Cookie("hallpass-audit", link.substring("/audit/".length()));
        assertThat(page(token, "").getStatus()).as("a link is no visit").isEqualTo(401);
    }

    @Test
    void exportsStreamAsFiles() throws Exception {
        Cookie cookie = enter(link("sue"));
        MockHttpServletResponse csv = answer(get("/audit/export.csv").cookie(cookie));
        ground.clock.advance(Duration.ofSeconds(1));
        MockHttpServletResponse json = answer(get("/audit/export.jsonl").cookie(cookie));

        assertThat(csv.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"hallpass-audit-2026-10-25-2026-11-23.csv\"");
        assertThat(csv.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(csv.getContentAsString()).contains("ISSUE_CODE,issuance 1,done,", "READ_AUDIT");
        assertThat(json.getContentType()).startsWith("application/x-ndjson");
        assertThat(json.getContentAsString().lines()).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        assertThat(json.getContentAsString()).contains("CSV export of from=2026-10-25&to=2026-11-23");
    }

    @Test
    void theStyleSheetIsThere() throws Exception {
        MockHttpServletResponse css = answer(get("/audit/audit.css"));

        assertThat(css.getContentType()).startsWith("text/css");
        assertThat(css.getContentAsString())
                .contains("prefers-color-scheme: dark")
                .doesNotContain("http");
    }

    private Person auditor(String name, Optional<Department> department) {
        Person person = ground.person(name);
        ground.roles.grant(new RoleAssignment(person.id(), Role.AUDITOR, department), person.id(), granted());
        return person;
    }

    private AuditEntry granted() {
        return new AuditEntry(
                ground.clock.instant(),
                new Actor.Hallpass(),
                Act.GRANT_ROLE,
                "person",
                AuditEntry.DONE,
                Optional.empty(),
                "test");
    }
}
