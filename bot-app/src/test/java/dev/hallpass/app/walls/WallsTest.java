package dev.hallpass.app.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

class WallsTest {
    private static JavaClasses product;

    @BeforeAll
    static void importTheProduct() {
        product = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("dev.hallpass");
    }

    static Stream<ArchRule> walls() {
        return Walls.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("walls")
    void theProductKeepsEveryWall(ArchRule wall) {
        wall.check(product);
    }

    @Test
    void everyModuleIsLookedAt() {
        assertThat(Stream.of("engine", "agent", "core", "slack", "app"))
                .allMatch(part ->
                        product.stream().anyMatch(type -> type.getPackageName().startsWith("dev.hallpass." + part)));
    }
}
