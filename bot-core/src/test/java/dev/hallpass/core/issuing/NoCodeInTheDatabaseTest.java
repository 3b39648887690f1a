package dev.hallpass.core.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.engine.terms.Scope;

@OnEveryDatabase
class NoCodeInTheDatabaseTest {
    private final IssuingStage stage = new IssuingStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void noColumnOfAnyTableHoldsACodeAndACanaryIsFound() {
        Issuance canary = stage.issued(Orders.opening(
                stage.order(),
                Scope.DEVICE,
                Optional.of(stage.registry.device("K", "1").code())));
        for (int i = 0; i < 20; i++) {
            stage.issued();
        }
        List<String> codes = new ArrayList<>();
        for (int id = 1; id <= 21; id++) {
            codes.addAll(writings(stage.issuances.find(new IssuanceId(id)).orElseThrow()));
        }
        assertThat(codes).hasSize(21 * 4);
        assertThat(stage.everyCell()).isNotEmpty();
        assertThat(found(codes)).isEmpty();
        stage.database
                .jdbc()
                .sql("update issuance set justification = :planted where id = :id")
                .param("planted", "x " + writings(canary).get(2) + " y")
                .param("id", canary.id().value())
                .update();
        assertThat(found(codes)).containsExactly(writings(canary).get(2));
    }

    private List<String> writings(Issuance issuance) {
        Readout readout = stage.backend.readOut(issuance);
        String digits = readout.revealDigits().orElseThrow();
        return List.of(
                readout.revealSymbols(), readout.revealSymbols().replace("-", ""), digits, digits.replace(" ", ""));
    }

    private List<String> found(List<String> codes) {
        List<String> cells = stage.everyCell();
        return codes.stream()
                .filter(code -> cells.stream().anyMatch(cell -> cell.contains(code)))
                .toList();
    }
}
