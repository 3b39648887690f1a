package dev.hallpass.core.issuing;

import static dev.hallpass.core.issuing.IssuingStage.COMPUTER;
import static dev.hallpass.core.issuing.IssuingStage.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.fixture.Persons;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.Role;
import dev.hallpass.engine.code.ReceiptStatus;
import dev.hallpass.engine.terms.Binding;

@OnEveryDatabase
class ListIssuancesTest {
    private final IssuingStage stage = new IssuingStage();
    private final ListIssuances listing = new ListIssuances(stage.issuances, stage.registry, stage.policy, stage.clock);

    @AfterEach
    void close() {
        stage.close();
    }

    private void redeem(Issuance issuance) {
        new RecordRedemption(stage.issuances, stage.backend, stage.clock)
                .record(
                        stage.backend.fingerprints(issuance, COMPUTER).get(0),
                        new Redemption(
                                COMPUTER,
                                ReceiptStatus.OPENED,
                                stage.clock.instant(),
                                stage.clock.instant().plusSeconds(3600),
                                ToldBy.SYNC));
    }

    @Test
    void everybodySeesTheirOwnAndWhatTheirRoleShows() {
        Issuance sales = stage.issued();
        stage.registry.computer(OTHER, "LT-0043", Optional.of("Finance"), 1);
        Person finance = stage.with("fin", Role.OTP_ADMINISTRATOR, "Finance");
        Issuance money = stage.issued(Orders.devices(finance, stage.event(), Binding.toComputer(OTHER)));
        Person auditor = stage.with("aud", Role.AUDITOR, "Sales");
        Person nobody = stage.people.recognise(Persons.slack("bob"));
        assertThat(list(stage.ada, new IssuanceFilter.Everything())).containsExactly(money.id(), sales.id());
        assertThat(list(stage.ada, new IssuanceFilter.Mine())).containsExactly(sales.id());
        assertThat(list(finance, new IssuanceFilter.Everything())).containsExactly(money.id());
        assertThat(list(auditor, new IssuanceFilter.Everything())).containsExactly(sales.id());
        assertThat(list(nobody, new IssuanceFilter.Everything())).isEmpty();
        assertThat(list(stage.ada, new IssuanceFilter.OnComputer(OTHER))).containsExactly(money.id());
    }

    @Test
    void findsByTextWithoutRegardToCase() {
        Issuance one = stage.issued(
                Orders.because(stage.order(), Optional.of(new Justification("Stick für \"Größe_50%\" 🎪 אבג"))));
        Issuance two = stage.issued();
        assertThat(list(stage.ada, new IssuanceFilter.Containing("größe_50%"))).containsExactly(one.id());
        assertThat(list(stage.ada, new IssuanceFilter.Containing("🎪"))).containsExactly(one.id());
        assertThat(list(stage.ada, new IssuanceFilter.Containing("e_5_%"))).isEmpty();
        assertThat(list(stage.ada, new IssuanceFilter.Containing("lt-00"))).containsExactly(two.id(), one.id());
        assertThat(list(stage.ada, new IssuanceFilter.Containing("x\0y"))).isEmpty();
    }

    @Test
    void whatIsRedeemedRevokedOrOverIsNotOpen() {
        Issuance redeemed = stage.issued();
        redeem(redeemed);
        Issuance revoked = stage.issued();
        stage.revoking().revoke(stage.ada, revoked.id(), "test");
        Issuance open = stage.issued();
        assertThat(list(stage.ada, new IssuanceFilter.Open())).containsExactly(open.id());
        stage.clock.set(open.redeemBy().plusSeconds(1));
        assertThat(list(stage.ada, new IssuanceFilter.Open())).isEmpty();
    }

    private List<IssuanceId> list(Person viewer, IssuanceFilter filter) {
        return listing.list(viewer, filter).issuances().stream()
                .map(Issuance::id)
                .toList();
    }

    @Test
    void listsTheNewestFiftyAndSaysThatThereIsMore() {
        for (int i = 0; i < ListIssuances.MOST + 1; i++) {
            stage.issued();
        }
        Listing listed = listing.list(stage.ada, new IssuanceFilter.Everything());
        assertThat(listed.issuances()).hasSize(ListIssuances.MOST);
        assertThat(listed.more()).isTrue();
        assertThat(Set.copyOf(listed.issuances())).hasSize(ListIssuances.MOST);
    }
}
