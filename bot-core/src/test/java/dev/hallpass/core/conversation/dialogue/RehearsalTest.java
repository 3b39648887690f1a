package dev.hallpass.core.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.Place;
import dev.hallpass.core.fixture.TestRedis;

class RehearsalTest {
    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    @Test
    void asksEverythingAndLeavesNothingBehind() {
        try (Ground ground = new Ground(REDIS)) {
            Place place = new Place(Place.Kind.UNSEEN, "C1");

            List<Answer> answers = List.of("help", "whoami", "list mine", "").stream()
                    .map(text -> ground.conversation.rehearse(
                            new Inbound.Command(ground.event(), Ground.account("nobody"), place, text)))
                    .toList();

            assertThat(answers.subList(0, 3)).hasOnlyElementsOfType(Answer.Say.class);
            assertThat(answers.get(3)).isInstanceOf(Answer.Show.class);
            for (String table : List.of("person", "account", "audit_entry", "issuance", "scheduled_tasks")) {
                assertThat(rows(ground, table)).as(table).isZero();
            }
        }
    }

    private static long rows(Ground ground, String table) {
        return ground.database
                .jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
