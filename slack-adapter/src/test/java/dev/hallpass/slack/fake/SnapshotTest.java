package dev.hallpass.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;

import org.junit.jupiter.api.Test;

class SnapshotTest {
    private final Workspace before = new Workspace(Clock.systemUTC(), SlackApp.complete());
    private final Workspace after = new Workspace(Clock.systemUTC(), SlackApp.complete());

    @Test
    void bringsBackPeopleChannelsAndMessages() {
        before.add(Person.of("U0ANNA", "anna", "anna@example.org", ZoneOffset.UTC));
        Channel channel = before.addChannel("helpdesk", Channel.Kind.PRIVATE, Set.of("U0ANNA"));
        Posted said = before.post(before.draft(channel.id(), "U0ANNA", "\u202Bשלום", Json.array()));

        after.restore(Snapshot.read(before.snapshot().written()));

        assertThat(after.person("U0ANNA")).isEqualTo(before.person("U0ANNA"));
        assertThat(after.channel(channel.id())).contains(channel);
        assertThat(after.messages(channel.id())).containsExactly(said);
    }

    @Test
    void leavesPrivateAnswersBehind() {
        before.add(Person.of("U0ANNA", "anna", "anna@example.org", ZoneOffset.UTC));
        Channel channel = before.addChannel("helpdesk", Channel.Kind.PUBLIC, Set.of("U0ANNA"));
        before.post(ChatMethods.privately(before.draft(channel.id(), "U0ANNA", "for you", Json.array()), "U0ANNA"));

        assertThat(before.snapshot().messages()).isEmpty();
    }

    @Test
    void givesNoIdTwice() {
        String last = before.id("V0");

        after.restore(Snapshot.read(before.snapshot().written()));

        assertThat(after.id("V0")).isGreaterThan(last);
    }

    @Test
    void refusesWhatIsNoSnapshot() {
        assertThatIllegalArgumentException().isThrownBy(() -> Snapshot.read("{\"people\": 3"));
    }
}
