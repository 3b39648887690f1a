package dev.hallpass.core.conversation.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.Test;

class PermissionsPageTest {
    @Test
    void thePageSaysWhatThePolicyAndTheTableOfCommandsSay() throws IOException {
        if (Boolean.getBoolean("hallpass.write-docs")) {
            Files.writeString(PermissionsPage.FILE, PermissionsPage.text());
        }

        assertThat(Files.readString(PermissionsPage.FILE)).isEqualTo(PermissionsPage.text());
    }
}
