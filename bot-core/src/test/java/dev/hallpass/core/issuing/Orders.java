package dev.hallpass.core.issuing;

import java.time.Instant;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.account.EventId;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;

/** Orders that tests vary. */
public final class Orders {
    private Orders() {}

    public static Order devices(Person issuer, EventId event, Binding binding) {
        return new Order(
                issuer.id(),
                event,
                Scope.ALL_DEVICES,
                Optional.empty(),
                binding,
                new Timing.During(PresetDuration.H1, RedeemWindow.SAME_DAY),
                Optional.of(new Justification("trade fair")),
                new Recipient.DirectMessage(issuer.id()),
                "SLACK T1 C1");
    }

    public static Order timed(Order order, Timing timing) {
        return new Order(
                order.issuer(),
                order.event(),
                order.scope(),
                order.device(),
                order.binding(),
                timing,
                order.justification(),
                order.recipient(),
                order.origin());
    }

    public static Order to(Order order, Recipient recipient) {
        return new Order(
                order.issuer(),
                order.event(),
                order.scope(),
                order.device(),
                order.binding(),
                order.timing(),
                order.justification(),
                recipient,
                order.origin());
    }

    public static Order because(Order order, Optional<Justification> justification) {
        return new Order(
                order.issuer(),
                order.event(),
                order.scope(),
                order.device(),
                order.binding(),
                order.timing(),
                justification,
                order.recipient(),
                order.origin());
    }

    public static Order opening(Order order, Scope scope, Optional<DeviceCode> device) {
        return new Order(
                order.issuer(),
                order.event(),
                scope,
                device,
                order.binding(),
                order.timing(),
                order.justification(),
                order.recipient(),
                order.origin());
    }

    static AuditEntry entry(Instant at, Person by) {
        return new AuditEntry(
                at, new Actor.Human(by.id()), Act.CHANGE_SETTING, "setting", AuditEntry.DONE, Optional.empty(), "test");
    }
}
