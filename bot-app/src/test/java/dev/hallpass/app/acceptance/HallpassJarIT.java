package dev.hallpass.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

/** What the shipped jar must never hold: the playground, the stand-ins, and what only tests need. */
class HallpassJarIT {
    private static final List<String> FORBIDDEN =
            List.of("playground", "/slack/fake/", "-tests.jar", "greenmail", "selenium", "junit", "mockito", "assertj");

    @Test
    void holdsNeitherPlaygroundNorStandIns() throws IOException {
        try (InputStream jar = Files.newInputStream(Path.of("target", "hallpass.jar"))) {
            List<String> names = names(jar, "");

            assertThat(names).anyMatch(name -> name.endsWith("dev/hallpass/app/Hallpass.class"));
            assertThat(names).anyMatch(name -> name.endsWith("!/dev/hallpass/slack/SlackAdapter.class"));
            assertThat(forbidden(names)).isEmpty();
        }
    }

    @Test
    void wouldFindThemAlsoInsideOfALibrary() throws IOException {
        byte[] library = jar("dev/hallpass/slack/fake/FakeSlack.class", new byte[0]);
        byte[] jar = jar("BOOT-INF/lib/innocent.jar", library);

        assertThat(forbidden(names(new ByteArrayInputStream(jar), "")))
                .containsExactly("BOOT-INF/lib/innocent.jar!/dev/hallpass/slack/fake/FakeSlack.class");
    }

    private static List<String> forbidden(List<String> names) {
        return names.stream()
                .filter(name -> FORBIDDEN.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains))
                .toList();
    }

    /** Every entry, those of the libraries inside too; other people's classes only by the name of their library. */
    private static List<String> names(InputStream jar, String outer) throws IOException {
        List<String> names = new ArrayList<>();
        ZipInputStream zip = new ZipInputStream(jar);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = outer + entry.getName();
            if (outer.isEmpty() || entry.getName().startsWith("dev/hallpass/")) {
                names.add(name);
            }
            if (name.endsWith(".jar")) {
                names.addAll(names(new ByteArrayInputStream(zip.readAllBytes()), name + "!/"));
            }
        }
        return names;
    }

    private static byte[] jar(String entry, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
