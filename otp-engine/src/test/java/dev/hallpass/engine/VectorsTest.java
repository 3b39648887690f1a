package dev.hallpass.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every vector, through the public API alone. */
class VectorsTest {
    private static final Set<String> FAILURES = Set.of("wrong", "refused", "malformed", "slip", "none");

    @TestFactory
    Stream<DynamicTest> everyVectorHolds() {
        return Vector.all().stream().map(vector -> DynamicTest.dynamicTest(vector.name(), () -> holds(vector)));
    }

    @Test
    void moreMustFailThanPass() {
        List<Vector> all = Vector.all();

        long failing = all.stream()
                .filter(vector -> FAILURES.contains(vector.expected()))
                .count();

        assertThat(failing).isGreaterThan(all.size() - failing);
    }

    private static void holds(Vector vector) {
        Scenario scenario = Scenario.named(vector.input("do"));
        try {
            Map<String, String> seen = scenario.play(vector);

            assertThat(vector.expectations()).containsKey("expect");
            assertThat(seen).containsAllEntriesOf(vector.expectations());
        } catch (IllegalArgumentException refused) {
            // Inputs behind the one that is refused stay unread, so only the refusal and its words are compared.
            assertThat(vector.expectations())
                    .containsEntry("expect", "refused")
                    .containsEntry("says", String.valueOf(refused.getMessage()));
        }
    }
}
