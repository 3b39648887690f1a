package dev.hallpass.core.endpoints.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hallpass.core.endpoints.Bundle;
import dev.hallpass.core.endpoints.Contact;
import dev.hallpass.core.endpoints.EndpointWorld;
import dev.hallpass.core.endpoints.ForgedCodeReported;
import dev.hallpass.core.endpoints.RedemptionReport;
import dev.hallpass.core.endpoints.SyncReport;
import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceState;
import dev.hallpass.core.issuing.IssueCode;
import dev.hallpass.core.issuing.IssueOutcome;
import dev.hallpass.core.issuing.IssuingBounds;
import dev.hallpass.core.issuing.MailDomains;
import dev.hallpass.core.issuing.Order;
import dev.hallpass.core.issuing.OrderRules;
import dev.hallpass.core.issuing.Recipient;
import dev.hallpass.core.issuing.RefusalTrail;
import dev.hallpass.core.issuing.Timing;
import dev.hallpass.core.issuing.WeighOrder;
import dev.hallpass.core.people.account.EventId;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.core.settings.Setting;
import dev.hallpass.core.settings.UserAloneCodes;
import dev.hallpass.core.universal.ShowUniversalCode;
import dev.hallpass.core.universal.UniversalCodeRedeemed;
import dev.hallpass.engine.redeem.Answer;
import dev.hallpass.engine.redeem.Clocks;
import dev.hallpass.engine.redeem.Endpoint;
import dev.hallpass.engine.redeem.EndpointBundle;
import dev.hallpass.engine.redeem.EndpointState;
import dev.hallpass.engine.redeem.Redeemer;
import dev.hallpass.engine.redeem.Redemption;
import dev.hallpass.engine.redeem.RunningTime;
import dev.hallpass.engine.redeem.StateStore;
import dev.hallpass.engine.redeem.Surroundings;
import dev.hallpass.engine.redeem.SyncRequest;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.UserName;

/** From the server's keys to an endpoint and back: what is issued opens where it should, and the server hears of it. */
@OnEveryDatabase
class RoundTripTest {
    private static final UserName MARIA = UserName.of("corp\\maria");

    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private final EndpointWorld world = new EndpointWorld(REDIS);
    private final IssueCode issuing = issuing();
    private int events;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aCodeForTheComputerOpensAndIsRecordedAsRedeemed() throws IOException {
        Laptop laptop = new Laptop("LT-0042");
        Issuance issued = issue(Binding.toComputer(laptop.bundle.identity().id()));

        assertThat(laptop.redeem(issued)).isInstanceOf(Redemption.Opened.class);
        assertThat(laptop.redeem(issued)).isInstanceOf(Redemption.Refused.class);
        laptop.sync();

        assertThat(world.issuances.find(issued.id()).orElseThrow().state()).isInstanceOf(IssuanceState.Redeemed.class);
        assertThat(world.told.of(ForgedCodeReported.class)).isEmpty();
        assertThat(laptop.openReports()).isEmpty();
    }

    @Test
    void anotherComputerTakesNoCodeOfThisOne() throws IOException {
        Laptop laptop = new Laptop("LT-0042");
        Laptop other = new Laptop("LT-0043");
        assertThat(other.redeem(
                        issue(Binding.toComputer(laptop.bundle.identity().id()))))
                .isInstanceOf(Redemption.Refused.class);
    }

    @Test
    void aCodeForAUserAloneOpensOnEachOfTheirComputersWhileTheKeyIsBeingChanged() throws IOException {
        allowUserAlone();
        Laptop one = new Laptop("LT-1");
        Laptop two = new Laptop("LT-2");
        Laptop lost = new Laptop("LT-3");
        for (String name : List.of("LT-1", "LT-2", "LT-3")) {
            world.assign(name, "corp\\maria");
        }
        one.sync();
        two.sync();
        lost.sync();
        world.retireComputer.retire(world.chief, lost.bundle.identity().id(), "test");
        one.sync();
        one.sync();

        Issuance meanwhile = issue(Binding.toUser(MARIA));
        assertThat(meanwhile.generation()).isEqualTo(1);
        assertThat(one.redeem(meanwhile)).isInstanceOf(Redemption.Opened.class);
        assertThat(two.redeem(meanwhile)).isInstanceOf(Redemption.Opened.class);

        two.sync();
        two.sync();
        Issuance later = issue(Binding.toUser(MARIA));
        assertThat(later.generation()).isEqualTo(2);
        assertThat(one.redeem(later)).isInstanceOf(Redemption.Opened.class);
        assertThat(two.redeem(later)).isInstanceOf(Redemption.Opened.class);
        assertThat(lost.redeem(later)).isInstanceOf(Redemption.Refused.class);
    }

    @Test
    void aNewEpochIsUsedOnceTheEndpointHasItAndBothOpenMeanwhile() throws IOException {
        Laptop laptop = new Laptop("LT-0042");
        Binding binding = Binding.toComputer(laptop.bundle.identity().id());
        Issuance before = issue(binding);
        world.secrets.beginEpoch();
        laptop.sync();
        Issuance meanwhile = issue(binding);
        laptop.sync();
        Issuance after = issue(binding);

        assertThat(List.of(before, meanwhile, after))
                .extracting(issued -> issued.epoch().value())
                .containsExactly(1, 1, 2);
        assertThat(laptop.redeem(after)).isInstanceOf(Redemption.Opened.class);
    }

    @Test
    void theUniversalCodeOpensAndItsRedemptionNamesWhoseShowingItWas() throws IOException {
        world.allowUniversal();
        world.readyChain();
        Laptop laptop = new Laptop("LT-0042");
        ShowUniversalCode.Shown shown =
                (ShowUniversalCode.Shown) world.showUniversalCode.show(world.superAdministrator(7), event(), "test");

        assertThat(laptop.redeem(shown.code().revealSymbols())).isInstanceOf(Redemption.Opened.class);
        laptop.sync();
        assertThat(world.told.of(UniversalCodeRedeemed.class))
                .singleElement()
                .satisfies(event -> assertThat(event.shownTo())
                        .isEqualTo(world.superAdministrator(7).id().toString()));
    }

    private Issuance issue(Binding binding) {
        Order order = new Order(
                world.chief.id(),
                event(),
                Scope.ALL_DEVICES,
                Optional.empty(),
                binding,
                new Timing.During(PresetDuration.H1, RedeemWindow.SAME_DAY),
                Optional.empty(),
                new Recipient.DirectMessage(world.chief.id()),
                "test");
        IssueOutcome outcome = issuing.issue(order);
        assertThat(outcome).isInstanceOf(IssueOutcome.Issued.class);
        return ((IssueOutcome.Issued) outcome).issuance();
    }

    private EventId event() {
        events++;
        return new EventId(Platform.SLACK, "T1", "event-" + events);
    }

    private IssueCode issuing() {
        IssuingBounds bounds =
                new IssuingBounds(EndpointWorld.BERLIN, new MailDomains(Set.of()), world.backend.abilities());
        OrderRules rules = new OrderRules(world.policy, world.people, world.settings, bounds);
        WeighOrder weighing = new WeighOrder(world.people, world.registry, rules, world.clock);
        return new IssueCode(
                weighing, world.issuances, world.limits, new RefusalTrail(world.limits, world.trail), world.clock);
    }

    private void allowUserAlone() {
        world.set(Setting.USER_ALONE_CODES, UserAloneCodes.ALLOWED);
    }

    /** A computer with the engine's redeeming half, which knows of the server what bundles say. */
    private final class Laptop {
        private final Kept store = new Kept();
        private final Clocks clocks = new Clocks(world.clock, this::upTime);
        private final Endpoint endpoint = new Endpoint(store, clocks, new SecureRandom());
        private final Redeemer redeemer = new Redeemer(store, clocks, new SecureRandom());
        private Bundle bundle;

        Laptop(String name) throws IOException {
            bundle = world.enrol(name);
            endpoint.enrol(HeldBundle.of(bundle));
        }

        Redemption redeem(Issuance issued) throws IOException {
            return redeem(world.backend.readOut(issued).revealSymbols());
        }

        Redemption redeem(String typed) throws IOException {
            return redeemer.redeem(typed, new Surroundings(List.of(), List.of(MARIA)));
        }

        void sync() throws IOException {
            SyncRequest request = request();
            List<RedemptionReport> redemptions = request.redemptions().stream()
                    .map(report -> new RedemptionReport(
                            report.id(),
                            report.fingerprint(),
                            report.status(),
                            report.at(),
                            report.until(),
                            report.slot()))
                    .toList();
            Contact contact = new Contact(EndpointWorld.BUCHAREST, List.of(MARIA), List.of());
            bundle = world.sync(
                    bundle, new SyncReport(request.epoch(), contact, redemptions, request.acknowledgedRevocations()));
            endpoint.endSync(HeldBundle.of(bundle));
        }

        List<?> openReports() throws IOException {
            return request().redemptions();
        }

        private SyncRequest request() throws IOException {
            return ((Answer.Done<SyncRequest>) endpoint.beginSync()).value();
        }

        private RunningTime upTime() {
            return new RunningTime("boot", Duration.between(Instant.EPOCH, world.clock.instant()));
        }
    }

    /** Bundle and state in memory. */
    private static final class Kept implements StateStore {
        private Load content = new Load.NotEnrolled();

        @Override
        public Held hold() {
            return new Held() {
                @Override
                public Load load() {
                    return content;
                }

                @Override
                public void write(EndpointState state) {
                    content = new Load.Loaded(((Load.Loaded) content).bundle(), state);
                }

                @Override
                public void write(EndpointBundle bundle, EndpointState state) {
                    content = new Load.Loaded(bundle, state);
                }

                @Override
                public void close() {}
            };
        }
    }
}
