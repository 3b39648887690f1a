package dev.hallpass.core.endpoints.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditFilter;
import dev.hallpass.core.endpoints.EndpointWorld;
import dev.hallpass.core.endpoints.EnrolmentToken;
import dev.hallpass.core.endpoints.RefusedContacts;
import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.terms.ComputerId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnEveryDatabase
class EndpointControllerTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FIRST = """
            {"computerName": "laptop", "timeZone": "Europe/Bucharest", "users": ["corp\\\\maria"],
             "devices": [{"name": "KINGSTON DT50", "vid": "0951", "pid": "1666", "serial": "60A44C413FAEE2B1"}],
             "agentVersion": "0.1.0", "something new": [1, 2]}""";
    private static final String SYNC = """
            {"epoch": 1, "timeZone": "Europe/Bucharest", "users": [], "devices": [],
             "redemptions": [], "acknowledgedRevocations": []}""";

    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private final EndpointWorld world = new EndpointWorld(REDIS);
    private final MockMvc http = MockMvcBuilders.standaloneSetup(new EndpointController(
                    world.enrolComputer,
                    world.sync,
                    new RefusedContacts(world.limits, world.trail, world.clock),
                    world.clock))
            .build();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void enrollingAnswers201WithEveryFieldOfTheBundle() throws Exception {
        world.readyChain();
        MockHttpServletResponse answer = enrol(world.token("LT-0042").reveal(), FIRST);

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        JsonNode bundle = JSON.readTree(answer.getContentAsByteArray());
        assertThat(bundle.propertyNames())
                .containsExactlyInAnyOrder(
                        "computerId",
                        "computerName",
                        "epoch",
                        "computerKey",
                        "receiptKey",
                        "userKeys",
                        "previous",
                        "universal",
                        "timeZone",
                        "organisationTimeZone",
                        "contact",
                        "transferLimit",
                        "policy",
                        "revoked",
                        "acknowledgedRedemptions",
                        "serverTime",
                        "spent",
                        "token");
        ComputerId id = new ComputerId(bundle.get("computerId").asString());
        assertThat(bundle.get("computerKey").asString())
                .isEqualTo(world.secrets
                        .of(KeyEpoch.FIRST)
                        .orElseThrow()
                        .computerKey(id)
                        .bytes()
                        .revealHex());
        assertThat(bundle.get("previous").isNull()).isTrue();
        assertThat(bundle.get("policy").toString())
                .isEqualTo("{\"devices\":\"block\",\"allowedDevices\":[],\"transfers\":\"block\"}");
        assertThat(bundle.get("transferLimit").toString())
                .isEqualTo("{\"enabled\":false,\"bytes\":0,\"intervalHours\":0}");
        JsonNode chain = bundle.get("universal").get(0);
        assertThat(chain.get("startDay").asString()).isEqualTo("2026-11-23");
        assertThat(chain.get("slots")).hasSize(16);
        assertThat(chain.get("slots").get(15).get("position").asInt()).isEqualTo(128);
        assertThat(chain.get("slots").get(15).get("value").asString()).matches("[0-9a-f]{18}");
    }

    @Test
    void syncingAnswers200WithoutAToken() throws Exception {
        JsonNode bundle =
                JSON.readTree(enrol(world.token("LT-0042").reveal(), FIRST).getContentAsByteArray());
        MockHttpServletResponse answer =
                sync(bundle.get("computerId").asString(), bundle.get("token").asString(), SYNC);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(JSON.readTree(answer.getContentAsByteArray()).has("token")).isFalse();
    }

    @Test
    void aUsedExpiredOrUnknownTokenIsA401InWords() throws Exception {
        String used = world.token("LT-0042").reveal();
        enrol(used, FIRST);
        String unknown = EnrolmentToken.random(world.random).reveal();

        for (String token : new String[] {used, unknown, "", "x", "hps_" + unknown.substring(4)}) {
            MockHttpServletResponse answer = enrol(token, FIRST);
            assertThat(answer.getStatus()).isEqualTo(401);
            assertThat(answer.getContentType()).isEqualTo("application/problem+json");
            assertThat(problem(answer).get("code").asString()).isEqualTo("token-not-valid");
            assertThat(problem(answer).get("detail").asString()).contains("/otp computers add NAME");
        }
        assertThat(sync("3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e21", used, SYNC).getStatus())
                .isEqualTo(401);
        assertThat(sync("../x", used, SYNC).getStatus()).isIn(401, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "{\"computerName\": \"x\"",
                "{\"computerName\": \"x\", \"computerName\": \"y\"}",
                "{\"computerName\": 7}",
                "{\"computerName\": \"a\\u0000b\", \"timeZone\": \"UTC\", \"users\": [], \"devices\": []}",
                "{\"computerName\": \"\\ud83d\", \"timeZone\": \"UTC\", \"users\": [], \"devices\": []}",
                "{\"computerName\": \"x\", \"timeZone\": \"Mars/Olympus\", \"users\": [], \"devices\": []}",
                "{\"computerName\": \"x\", \"timeZone\": \"UTC\", \"users\": [\"\"], \"devices\": []}",
                "{\"computerName\": \"x\", \"timeZone\": \"UTC\", \"users\": {}, \"devices\": []}",
                "{\"computerName\": \"x\", \"timeZone\": \"UTC\", \"users\": [], \"devices\": [{\"vid\": \"xyz\"}]}",
                "{\"computerName\": \"x\", \"timeZone\": \"UTC\", \"users\": [], \"devices\": [7]}",
                "{\"computerName\": \"x\", \"timeZone\": \"UTC\", \"users\": [], \"devices\": []} trailing"
            })
    void whatCannotBeReadIsA400InWordsAndSpendsNoToken(String body) throws Exception {
        String token = world.token("LT-0042").reveal();
        MockHttpServletResponse answer = enrol(token, body);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(problem(answer).get("code").asString()).isEqualTo("malformed");
        assertThat(answer.getContentAsString()).doesNotContain("Exception").doesNotContain("tools.jackson");
        assertThat(enrol(token, FIRST).getStatus()).isEqualTo(201);
    }

    @Test
    void moreThan64DevicesOr16UsersAreRefusedByName() throws Exception {
        String users = IntStream.range(0, 17).mapToObj(i -> "\"u" + i + "\"").collect(Collectors.joining(","));
        String body = "{\"computerName\":\"x\",\"timeZone\":\"UTC\",\"devices\":[],\"users\":[" + users + "]}";
        assertThat(problem(enrol(world.token("LT-1").reveal(), body))
                        .get("detail")
                        .asString())
                .isEqualTo("users has 17 entries; at most 16 are taken.");
    }

    @Test
    void aBodyOfMoreThan256KibIsRefused() throws Exception {
        String body = "{\"computerName\": \"" + "x".repeat(3_000_000) + "\"}";
        assertThat(enrol(world.token("LT-1").reveal(), body).getStatus()).isEqualTo(413);
    }

    @Test
    void theEleventhEnrolmentWithinAMinuteFromOneAddressIsTold429WithATime() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(enrol("x", FIRST).getStatus()).isEqualTo(401);
        }
        MockHttpServletResponse answer = enrol(world.token("LT-1").reveal(), FIRST);
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.getHeader("Retry-After"))).isBetween(1, 60);
    }

    @Test
    void refusedContactsAreInTheTrailAsOftenAsAnAddressMayEnrol() throws Exception {
        enrol("x", FIRST);
        sync("3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e21", "x", SYNC);

        assertThat(world.audit.read(AuditFilter.newest(10)))
                .extracting(AuditEntry::act, AuditEntry::subject, AuditEntry::outcome, AuditEntry::origin)
                .containsExactly(
                        tuple(
                                Act.SYNC_COMPUTER,
                                "computer 3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e21",
                                "token-not-valid",
                                "address 127.0.0.1"),
                        tuple(Act.ENROL_COMPUTER, "enrolment", "token-not-valid", "address 127.0.0.1"));

        for (int i = 0; i < 20; i++) {
            sync("3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e21", "x", SYNC);
        }
        assertThat(world.audit.read(AuditFilter.newest(100))).hasSize(10);
    }

    @Test
    void withoutRedisNobodyEnrolsAndWithoutTheDatabaseNothingGoes() throws Exception {
        String token = world.token("LT-1").reveal();
        REDIS.stop();
        assertThat(enrol(token, FIRST).getStatus()).isEqualTo(503);
        REDIS.start();
        assertThat(enrol(token, FIRST).getStatus()).isEqualTo(201);
        world.database.close();
        MockHttpServletResponse answer = enrol(token, FIRST);
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).doesNotContain("SQL").doesNotContain("h2");
    }

    @Test
    void malformedRedemptionsAreNamedByTheirPlace() throws Exception {
        JsonNode bundle =
                JSON.readTree(enrol(world.token("LT-0042").reveal(), FIRST).getContentAsByteArray());
        String redemption = "{\"id\":\"1\",\"fp\":\"xyz\",\"status\":\"opened\",\"at\":\"2026-11-23T12:00:00Z\","
                + "\"until\":\"2026-11-23T13:00:00Z\",\"scope\":\"universal\",\"slot\":3}";
        MockHttpServletResponse answer = sync(
                bundle.get("computerId").asString(),
                bundle.get("token").asString(),
                SYNC.replace("\"redemptions\": []", "\"redemptions\": [" + redemption + "]"));
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(problem(answer).get("detail").asString()).startsWith("redemptions[0].fp");
    }

    private MockHttpServletResponse enrol(String token, String body) throws Exception {
        return http.perform(post("/api/v1/endpoints")
                        .header("Authorization", "Bearer " + token)
                        .contentType("application/json")
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse sync(String id, String token, String body) throws Exception {
        return http.perform(post("/api/v1/endpoints/{id}/sync", id)
                        .header("Authorization", "Bearer " + token)
                        .contentType("application/json")
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private static JsonNode problem(MockHttpServletResponse answer) throws Exception {
        return JSON.readTree(answer.getContentAsByteArray());
    }
}
