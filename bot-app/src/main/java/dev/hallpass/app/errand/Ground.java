package dev.hallpass.app.errand;

import java.util.List;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

import dev.hallpass.app.settings.HallpassSettings;
import dev.hallpass.app.wiring.BasicsWiring;

/** The configuration and the database, as serving would have them, and nothing that serves. */
@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
@EnableConfigurationProperties(HallpassSettings.class)
@Import(BasicsWiring.class)
class Ground {
    static ConfigurableApplicationContext open(List<String> arguments) {
        return new SpringApplicationBuilder(Ground.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.level.root=WARN")
                .run(arguments.toArray(String[]::new));
    }
}
