package dev.hallpass.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    private Path folder;

    @Test
    void forgetsWhatAPlaygroundKept() throws IOException {
        try (Home home = Home.open(folder, false)) {
            Files.createDirectories(home.at("laptops/LT-0042"));
            Files.writeString(home.at("laptops/LT-0042/state.json"), "{}");
        }

        try (Home home = Home.open(folder, true)) {
            assertThat(home.at("laptops")).doesNotExist();
        }
    }

    @Test
    void neverEmptiesAFolderThatIsNotAPlaygrounds() throws IOException {
        Path letters = Files.writeString(folder.resolve("letters.txt"), "dear");

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Home.open(folder, true))
                .withMessageContaining("--hallpass.home=");
        assertThat(letters).hasContent("dear");
    }

    @Test
    void isOnePlaygroundsAtATime() {
        try (Home first = Home.open(folder, false)) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> Home.open(folder, false))
                    .withMessageContaining("Another playground uses " + first.folder());
        }
    }
}
