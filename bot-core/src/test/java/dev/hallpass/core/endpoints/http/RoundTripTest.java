package dev.hallpass.core.endpoints.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.hallpass.core.endpoints.ForgedCodeReported;
import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceState;
import dev.hallpass.core.universal.ShowUniversalCode;
import dev.hallpass.core.universal.UniversalCodeRedeemed;
import dev.hallpass.engine.redeem.Redemption;
import dev.hallpass.engine.terms.Binding;

/** From the server's keys to an endpoint and back: what is issued opens where it should, and the server hears of it. */
@OnEveryDatabase
class RoundTripTest extends RoundTripTestBase {
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
}
