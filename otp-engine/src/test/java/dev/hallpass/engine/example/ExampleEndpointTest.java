package dev.hallpass.engine.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.issue.Draft;
import dev.hallpass.engine.issue.Issuer;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.key.MasterSecret;
import dev.hallpass.engine.redeem.Device;
import dev.hallpass.engine.redeem.Endpoint;
import dev.hallpass.engine.redeem.EndpointBundle;
import dev.hallpass.engine.redeem.Grant;
import dev.hallpass.engine.redeem.KeyRing;
import dev.hallpass.engine.redeem.KeySet;
import dev.hallpass.engine.redeem.MemoryStore;
import dev.hallpass.engine.redeem.Policy;
import dev.hallpass.engine.redeem.SetClocks;
import dev.hallpass.engine.redeem.Surroundings;
import dev.hallpass.engine.redeem.TransferLimit;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.Terms;
import dev.hallpass.engine.terms.Validity;

class ExampleEndpointTest {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final MasterSecret MASTER = MasterSecret.random(RANDOM);
    private static final ComputerId COMPUTER = ComputerId.random(RANDOM);
    private static final Device STICK = new Device(DeviceCode.of("0951", "1666", "60A44C413FAEE2B1"), "KINGSTON DT50");

    private final SetClocks clocks = new SetClocks(START);
    private final MemoryStore store = new MemoryStore();
    private final List<Grant.Phase> heard = new ArrayList<>();
    private List<Device> attached = List.of(STICK);
    private final ExampleEndpoint example = new ExampleEndpoint(
            store,
            clocks.clocks(),
            () -> new Surroundings(attached, List.of()),
            grant -> heard.add(grant.status().phase()));

    @BeforeEach
    void enrolled() throws IOException {
        new Endpoint(store, clocks.clocks(), RANDOM).enrol(bundle());
    }

    @Test
    void opensADeviceAndShutsItAgain() throws IOException {
        assertThat(example.allows(STICK.code())).isFalse();

        assertThat(example.typed(code().symbols())).startsWith("Open until 2026-11-23T11:00:00Z. Read this back");
        assertThat(example.allows(STICK.code())).isTrue();
        clocks.pass(Duration.ofHours(1));
        example.tick();

        assertThat(example.allows(STICK.code())).isFalse();
        assertThat(heard).containsExactly(Grant.Phase.OPEN, Grant.Phase.TIME_OVER);
    }

    @Test
    void saysWhatToDoAboutARefusal() throws IOException {
        assertThat(example.typed("T8JD-21D8-H38C"))
                .isEqualTo("One of the symbols was misheard. Read the code out again.");
        example.tick();
        attached = List.of();
        assertThat(example.typed(code().symbols())).isEqualTo("Plug in KINGSTON DT50 first.");
    }

    @Test
    void syncTellsWhatWasRedeemedAndTakesInARevocation() throws IOException {
        example.typed(code().symbols());

        example.sync(request -> {
            assertThat(request.redemptions()).hasSize(1);
            EndpointBundle.News news = new EndpointBundle.News(
                    START, List.of(request.redemptions().get(0).fingerprint()), List.of(), Optional.empty());
            return bundle(news);
        });

        assertThat(example.allows(STICK.code())).isFalse();
        assertThat(heard).containsExactly(Grant.Phase.OPEN, Grant.Phase.REVOKED);
    }

    /** What a vendor reads must be what compiles. */
    @Test
    void theReadmeQuotesTheExample() throws IOException {
        String source = Files.readString(
                Path.of("src/test/java/dev/hallpass/engine/example/ExampleEndpoint.java"), StandardCharsets.UTF_8);
        String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
        String example = source.substring(source.indexOf("/** A protected computer"));

        assertThat(readme).contains("```java\n" + example + "```\n");
    }

    private static OfflineCode code() {
        Validity hour = new Validity.Relative(PresetDuration.H1, RedeemWindow.SAME_DAY, LocalDate.of(2026, 11, 23));
        Terms terms = new Terms(Scope.DEVICE, Binding.toComputer(COMPUTER), hour);
        return Issuer.write(Draft.forDevice(terms, STICK.code()), 0, MASTER.computerKey(COMPUTER));
    }

    private static EndpointBundle bundle() {
        return bundle(new EndpointBundle.News(START, List.of(), List.of(), Optional.empty()));
    }

    private static EndpointBundle bundle(EndpointBundle.News news) {
        KeySet keys = new KeySet(KeyEpoch.FIRST, MASTER.computerKey(COMPUTER), MASTER.receiptKey(COMPUTER), List.of());
        return new EndpointBundle(
                new EndpointBundle.Computer(COMPUTER, "LT-0042", "Helpdesk, 555 0100"),
                new KeyRing(keys, Optional.empty()),
                List.of(),
                new EndpointBundle.Zones(ZoneOffset.UTC, ZoneOffset.UTC),
                new EndpointBundle.Rules(Policy.BLOCK_ALL, TransferLimit.OFF),
                news,
                0);
    }
}
