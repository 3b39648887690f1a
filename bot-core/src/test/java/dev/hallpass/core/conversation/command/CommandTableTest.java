package dev.hallpass.core.conversation.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandTableTest {
    @Test
    void declaresEachCommandOnce() {
        assertThat(CommandTable.entries().stream().map(CommandEntry::verb)).containsExactlyInAnyOrder(Verb.values());
        assertThat(CommandTable.entries().stream().map(CommandEntry::name)).doesNotHaveDuplicates();
    }

    @Test
    void showsHowACommandIsCalled() {
        assertThat(CommandTable.of(Verb.REVOKE).usage()).isEqualTo("/otp revoke ID");
        assertThat(CommandTable.of(Verb.REVOKE).wholeExample()).isEqualTo("/otp revoke 1042");
        assertThat(CommandTable.of(Verb.OPEN_FORM).usage()).isEqualTo("/otp");
    }
}
