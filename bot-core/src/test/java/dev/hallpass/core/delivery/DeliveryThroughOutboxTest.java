package dev.hallpass.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.delivery.jdbc.DeliveryStore;
import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.Issuances;
import dev.hallpass.core.issuing.IssueCode;
import dev.hallpass.core.issuing.IssueOutcome;
import dev.hallpass.core.issuing.IssuingStage;
import dev.hallpass.core.issuing.Readout;
import dev.hallpass.core.issuing.jdbc.IssuanceStore;
import dev.hallpass.core.outbox.Subscriber;
import dev.hallpass.core.outbox.jdbc.OutboxRelay;

@OnEveryDatabase
class DeliveryThroughOutboxTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final IssuingStage stage = new IssuingStage();
    private final ScriptedCourier courier = new ScriptedCourier();
    private final OutboxRelay relay = OutboxRelay.over(stage.database.dataSource(), stage.clock);
    private final Issuances issuances = IssuanceStore.over(stage.database.dataSource(), relay.outbox(), stage.trail);
    private final Deliveries deliveries = DeliveryStore.over(stage.database.dataSource(), relay.outbox(), stage.trail);
    private final Redact redact = new Redact(issuances, deliveries, courier, stage.clock);

    DeliveryThroughOutboxTest() {
        Handover handover =
                new Handover(issuances, deliveries, new Couriers(stage.backend, List.of(courier)), redact, stage.clock);
        List<Subscriber<?>> subscribers = new ArrayList<>(redact.subscribers());
        subscribers.add(new DeliverCode(issuances, deliveries, handover));
        subscribers.add(new DeliverAgain(deliveries, handover));
        relay.start(subscribers);
    }

    @AfterEach
    void close() {
        relay.close();
        stage.close();
    }

    private Issuance issued() {
        IssueCode issuing = new IssueCode(stage.weighing(), issuances, stage.limits, stage.refusals(), stage.clock);
        return ((IssueOutcome.Issued) issuing.issue(stage.order())).issuance();
    }

    private Optional<DeliveryState.Delivered> delivered(Issuance issuance) {
        return deliveries.of(issuance.id()).stream()
                .map(Delivery::state)
                .filter(DeliveryState.Delivered.class::isInstance)
                .map(DeliveryState.Delivered.class::cast)
                .findFirst();
    }

    @Test
    void aCodeIsDeliveredAfterCommitAndTakenOutWhenItsTimeHasPassed() {
        Issuance issuance = issued();
        await().atMost(PATIENCE).until(() -> delivered(issuance).isPresent());
        assertThat(courier.carried()).hasSize(1);
        assertThat(delivered(issuance).orElseThrow().redactedAt()).isEmpty();
        stage.clock.set(issuance.redeemBy().plusSeconds(2));
        await().atMost(PATIENCE)
                .until(() -> delivered(issuance).orElseThrow().redactedAt().isPresent());
        assertThat(courier.redacted()).hasSize(1);
    }

    @Test
    void noPromiseAndNoDeliveryHoldsTheCode() {
        courier.answer(ScriptedCourier.later());
        Issuance issuance = issued();
        await().atMost(PATIENCE).until(() -> !courier.carried().isEmpty());
        Readout readout = stage.backend.readOut(issuance);
        List<String> cells = stage.everyCell();
        assertThat(cells).anyMatch(cell -> cell.contains("CODEISSUED"));
        assertThat(cells)
                .noneMatch(cell ->
                        cell.replace("-", "").contains(readout.revealSymbols().replace("-", "")))
                .noneMatch(cell -> cell.replace(" ", "")
                        .contains(readout.revealDigits().orElseThrow().replace(" ", "")));
    }
}
