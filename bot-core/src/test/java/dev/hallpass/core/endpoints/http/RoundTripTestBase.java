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
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hallpass.core.endpoints.Bundle;
import dev.hallpass.core.endpoints.Contact;
import dev.hallpass.core.endpoints.EndpointWorld;
import dev.hallpass.core.endpoints.RedemptionReport;
import dev.hallpass.core.endpoints.SyncReport;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.issuing.Issuance;
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
import dev.hallpass.engine.issue.Draft;
import dev.hallpass.engine.issue.Issuer;
import dev.hallpass.engine.redeem.Answer;
import dev.hallpass.engine.redeem.Clocks;
import dev.hallpass.engine.redeem.Endpoint;
import dev.hallpass.engine.redeem.EndpointBundle;
import dev.hallpass.engine.redeem.EndpointState;
import dev.hallpass.engine.redeem.Redeemer;
import dev.hallpass.engine.redeem.Redemption;
import dev.hallpass.engine.redeem.Refusal;
import dev.hallpass.engine.redeem.RunningTime;
import dev.hallpass.engine.redeem.StateStore;
import dev.hallpass.engine.redeem.Surroundings;
import dev.hallpass.engine.redeem.SyncRequest;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.Terms;
import dev.hallpass.engine.terms.UserName;
import dev.hallpass.engine.terms.Validity;

/** A server with all that serves endpoints, and computers with the engine's redeeming half. */
abstract class RoundTripTestBase {
    static final UserName MARIA = UserName.of("corp\\maria");

    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    final EndpointWorld world = new EndpointWorld(REDIS);
    private final IssueCode issuing = issuing();
    private int events;

    @AfterEach
    void close() {
        world.close();
    }

    static Refusal refusal(Redemption redemption) {
        return ((Redemption.Refused) redemption).refusal();
    }

    Issuance issue(Binding binding) {
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

    EventId event() {
        events++;
        return new EventId(Platform.SLACK, "T1", "event-" + events);
    }

    private IssueCode issuing() {
        IssuingBounds bounds =
                new IssuingBounds(EndpointWorld.BERLIN, new MailDomains(Set.of()), world.backend.abilities());
        OrderRules rules = new OrderRules(world.policy, world.people, world.settings, bounds, world.stepUp.rule);
        WeighOrder weighing = new WeighOrder(world.people, world.registry, rules, world.clock);
        return new IssueCode(
                weighing, world.issuances, world.limits, new RefusalTrail(world.limits, world.trail), world.clock);
    }

    void allowUserAlone() {
        world.set(Setting.USER_ALONE_CODES, UserAloneCodes.ALLOWED);
    }

    /** A computer with the engine's redeeming half, which knows of the server what bundles say. */
    final class Laptop {
        final Kept store = new Kept();
        private final Clocks clocks = new Clocks(world.clock, this::upTime);
        private final Endpoint endpoint = new Endpoint(store, clocks, new SecureRandom());
        private final Redeemer redeemer = new Redeemer(store, clocks, new SecureRandom());
        Bundle bundle;

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

        /** Wrong codes, as of a computer that no server knows. */
        void guess(int times) throws IOException {
            for (int i = 0; i < times; i++) {
                ComputerId nobody = ComputerId.random(world.random);
                Terms terms = new Terms(
                        Scope.ALL_DEVICES,
                        Binding.toComputer(nobody),
                        new Validity.Relative(PresetDuration.H1, RedeemWindow.SAME_DAY, world.today()));
                redeem(Issuer.write(
                                new Draft(terms, Optional.empty()),
                                0,
                                world.secrets.currentSecret().computerKey(nobody))
                        .symbols());
            }
        }

        int wrongInARow() {
            return ((StateStore.Load.Loaded) store.content).state().lockOut().wrongInARow();
        }

        void loseState() {
            store.content = new StateStore.Load.Missing(((StateStore.Load.Loaded) store.content).bundle());
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
                    bundle,
                    new SyncReport(
                            request.epoch(),
                            contact,
                            redemptions,
                            request.acknowledgedRevocations(),
                            request.stateLost()));
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
    static final class Kept implements StateStore {
        Load content = new Load.NotEnrolled();

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
