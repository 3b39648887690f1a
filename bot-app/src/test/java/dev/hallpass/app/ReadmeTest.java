package dev.hallpass.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @Test
    void theStopsOfOneCommandAndEveryOtherLinkExist() throws IOException {
        try (Stream<Path> pages =
                Stream.concat(Stream.of(ROOT.resolve("README.md"), ROOT.resolve("otp-engine/README.md")), docs())) {
            assertThat(pages.flatMap(page -> links(page).stream()))
                    .allSatisfy(link -> assertThat(link).exists());
        }
    }

    private static Stream<Path> docs() throws IOException {
        return Files.walk(ROOT.resolve("docs")).filter(page -> page.toString().endsWith(".md"));
    }

    private static List<Path> links(Path page) {
        try {
            return LINK.matcher(Files.readString(page))
                    .results()
                    .map((MatchResult link) ->
                            page.resolveSibling(link.group(1)).normalize())
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
