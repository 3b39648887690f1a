package dev.hallpass.app.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Makes the home, for its owner alone, before anything writes there; the database lies in it unless one is named. */
final class HomeFolder implements EnvironmentPostProcessor {
    private static final String FOR_ITS_OWNER_ALONE = "rwx------";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Path home = Path.of(environment.getProperty("hallpass.home", "./hallpass-data"))
                .toAbsolutePath()
                .normalize();
        make(home);
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "hallpass-home",
                        Map.of(
                                "spring.datasource.url",
                                "jdbc:h2:file:" + home.resolve("database").resolve("hallpass")
                                        + ";DB_CLOSE_ON_EXIT=FALSE")));
    }

    private static void make(Path home) {
        try {
            Files.createDirectories(
                    home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FOR_ITS_OWNER_ALONE)));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "The folder " + home
                            + " cannot be made. Let hallpass.home name one that this account may write to.",
                    unwritable);
        }
    }
}
