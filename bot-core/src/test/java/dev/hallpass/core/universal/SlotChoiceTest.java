package dev.hallpass.core.universal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.hallpass.core.people.PersonId;

class SlotChoiceTest {
    private final PersonId maria = person();

    @Test
    void theFirstFreeSlotIsTaken() {
        assertThat(SlotChoice.of(List.of(), maria, 5)).hasValue(0);
        assertThat(SlotChoice.of(List.of(held(0, 5, person()), held(2, 5, person())), maria, 5))
                .hasValue(1);
    }

    @Test
    void aPersonKeepsTheirSlotHoweverLongAgo() {
        assertThat(SlotChoice.of(List.of(held(0, 5, person()), held(7, 1, maria)), maria, 500))
                .hasValue(7);
    }

    @Test
    void aSlotPassesOnAfterAWholePeriodInWhichItWasShownToNobody() {
        List<Holding> full = full(10);
        full.set(4, held(4, 9, person()));

        assertThat(SlotChoice.of(full, maria, 10)).isEmpty();
        assertThat(SlotChoice.of(full, maria, 11)).hasValue(4);
    }

    @Test
    void theOneNotShownForLongestPassesOnFirst() {
        List<Holding> full = full(10);
        full.set(4, held(4, 3, person()));
        full.set(9, held(9, 2, person()));

        assertThat(SlotChoice.of(full, maria, 10)).hasValue(9);
    }

    private List<Holding> full(int period) {
        return new ArrayList<>(IntStream.range(0, 16)
                .mapToObj(slot -> held(slot, period, person()))
                .toList());
    }

    private static Holding held(int slot, int period, PersonId person) {
        return new Holding("2026-a", slot, period, person);
    }

    private static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }
}
