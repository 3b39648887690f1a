package dev.hallpass.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.fixture.Persons;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.IssuingStage;
import dev.hallpass.core.issuing.ListedLimits;
import dev.hallpass.core.issuing.Orders;
import dev.hallpass.core.issuing.Recipient;
import dev.hallpass.core.limits.Limit;
import dev.hallpass.core.limits.StoreUnavailable;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.UserName;

@OnEveryDatabase
class DeliverOnceMoreTest {
    private final DeliveryStage stage = new DeliveryStage();
    private final IssuingStage issuing = stage.issuing;

    @AfterEach
    void close() {
        stage.close();
    }

    private AnotherDelivery mail(Person by, IssuanceId id, Optional<String> to) {
        return stage.mailing.send(new SendByEmail.Wanted(by, id, to.map(EmailAddress::new)), "test");
    }

    private static Recipient recipient(AnotherDelivery promised) {
        return ((AnotherDelivery.Promised) promised).delivery().recipient();
    }

    @Test
    void resendsToTheFirstReaderWhoeverAsks() {
        Issuance issuance = issuing.issued();
        AnotherDelivery promised = stage.resending.resend(issuing.ada, issuance.id(), "test");
        assertThat(recipient(promised)).isEqualTo(new Recipient.DirectMessage(issuing.ada.id()));
        assertThat(issuing.outbox.events(DeliveryWanted.class)).hasSize(1);
        assertThat(issuing.outcomes()).containsExactly("done", "wanted");
        assertThat(issuing.limits.taken(Limit.ISSUE_PERSON)).isEqualTo(2);
    }

    @Test
    void strangersGetNothing() {
        Issuance issuance = issuing.issued();
        Person stranger = issuing.people.recognise(Persons.slack("bob"));
        assertThat(stage.resending.resend(stranger, issuance.id(), "test"))
                .isInstanceOf(AnotherDelivery.NotPermitted.class);
        assertThat(mail(stranger, issuance.id(), Optional.empty())).isInstanceOf(AnotherDelivery.NotPermitted.class);
        assertThat(mail(issuing.ada, new IssuanceId(77), Optional.empty()))
                .isEqualTo(new AnotherDelivery.NotFound(new IssuanceId(77)));
        assertThat(issuing.rows("delivery")).isZero();
    }

    @Test
    void whatIsClosedIsNotShownAgain() {
        Issuance revoked = issuing.issued();
        issuing.revoking().revoke(issuing.ada, revoked.id(), "test");
        assertThat(stage.resending.resend(issuing.ada, revoked.id(), "test"))
                .isInstanceOf(AnotherDelivery.Revoked.class);
        Issuance over = issuing.issued();
        issuing.clock.set(over.redeemBy().plusSeconds(1));
        assertThat(stage.resending.resend(issuing.ada, over.id(), "test"))
                .isEqualTo(new AnotherDelivery.Over(over, over.redeemBy()));
    }

    @Test
    void limitsHowOftenAndFailsClosed() {
        Issuance issuance = issuing.issued();
        issuing.limits.down(true);
        assertThatThrownBy(() -> stage.resending.resend(issuing.ada, issuance.id(), "test"))
                .isInstanceOf(StoreUnavailable.class);
        issuing.limits.down(false);
        issuing.limits.exhaust(Limit.ISSUE_PERSON);
        assertThat(stage.resending.resend(issuing.ada, issuance.id(), "test"))
                .isEqualTo(new AnotherDelivery.LimitReached(ListedLimits.RETRY_AT));
        assertThat(issuing.rows("delivery")).isZero();
    }

    @Test
    void mailsToTheNamedElseTheUsersElseTheirOwnAddress() {
        issuing.registry.user("corp\\maria", Optional.empty(), Optional.of("maria@example.org"), IssuingStage.COMPUTER);
        Issuance marias = issuing.issued(Orders.devices(
                issuing.ada, issuing.event(), Binding.toBoth(IssuingStage.COMPUTER, UserName.of("corp\\maria"))));
        assertThat(recipient(mail(issuing.ada, marias.id(), Optional.of("x@example.org"))))
                .isEqualTo(new Recipient.Email(new EmailAddress("x@example.org")));
        assertThat(recipient(mail(issuing.ada, marias.id(), Optional.empty())))
                .isEqualTo(new Recipient.Email(new EmailAddress("maria@example.org")));
        assertThat(recipient(mail(issuing.ada, issuing.issued().id(), Optional.empty())))
                .isEqualTo(new Recipient.Email(new EmailAddress("ada@example.org")));
    }

    @Test
    void mailsOnlyToAllowedDomains() {
        assertThat(mail(issuing.ada, issuing.issued().id(), Optional.of("ada@sub.example.org")))
                .isEqualTo(new AnotherDelivery.MailDomainForbidden(
                        "sub.example.org", new TreeSet<>(Set.of("example.org"))));
        assertThat(issuing.limits.taken(Limit.ISSUE_PERSON)).isOne();
    }
}
