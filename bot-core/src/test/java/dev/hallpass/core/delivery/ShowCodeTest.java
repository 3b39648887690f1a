package dev.hallpass.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.fixture.Persons;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.IssuingStage;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.Role;

class ShowCodeTest {
    private final DeliveryStage stage = new DeliveryStage();
    private final IssuingStage issuing = stage.issuing;
    private final ShowCode showing =
            new ShowCode(issuing.issuances, stage.deliveries, issuing.backend, issuing.trail, issuing.clock);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void showsItToItsReaderAsOftenAsTheyLikeAndKeepsEachShowing() {
        Issuance issuance = issuing.issued();
        stage.deliver(issuance);
        for (int i = 0; i < 2; i++) {
            ShowCode.Shown shown = (ShowCode.Shown) showing.show(issuing.ada, issuance.id(), "test");
            assertThat(shown.readout().revealSymbols())
                    .isEqualTo(issuing.backend.readOut(issuance).revealSymbols());
            assertThat(shown.toString()).doesNotContain(shown.readout().revealSymbols());
        }
        assertThat(issuing.outcomes()).containsExactly("done", "done", "done", "done");
    }

    @Test
    void showsItToNobodyElseWhateverTheirRole() {
        Issuance issuance = issuing.issued();
        stage.deliver(issuance);
        Person stranger = issuing.people.recognise(Persons.slack("bob"));
        Person administrator = issuing.with("eve", Role.ADMINISTRATOR, "Sales");
        for (Person other : new Person[] {stranger, administrator}) {
            assertThat(showing.show(other, issuance.id(), "test"))
                    .isEqualTo(new ShowCode.NotShown(new AnotherDelivery.NotFound(issuance.id())));
        }
        assertThat(showing.show(issuing.ada, new IssuanceId(77), "test"))
                .isEqualTo(new ShowCode.NotShown(new AnotherDelivery.NotFound(new IssuanceId(77))));
        assertThat(issuing.outcomes()).contains("not-found", "not-found", "not-found");
    }

    @Test
    void showsNoCodeThatIsClosed() {
        Issuance revoked = issuing.issued();
        stage.deliver(revoked);
        issuing.revoking().revoke(issuing.ada, revoked.id(), "test");
        assertThat(showing.show(issuing.ada, revoked.id(), "test"))
                .isInstanceOfSatisfying(
                        ShowCode.NotShown.class,
                        not -> assertThat(not.why()).isInstanceOf(AnotherDelivery.Revoked.class));
        Issuance over = issuing.issued();
        stage.deliver(over);
        issuing.clock.set(over.redeemBy().plusSeconds(1));
        assertThat(showing.show(issuing.ada, over.id(), "test"))
                .isEqualTo(new ShowCode.NotShown(new AnotherDelivery.Over(over, over.redeemBy())));
    }
}
