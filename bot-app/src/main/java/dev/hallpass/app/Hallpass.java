package dev.hallpass.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

import dev.hallpass.app.errand.Errands;

/** Starts Hallpass. Without any configuration it runs on embedded defaults and says in the log what is not connected. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Hallpass {
    /** @param arguments Spring's own, such as {@code --server.port=8081}, perhaps behind the words of an errand */
    public static void main(String[] arguments) {
        Errands.called(arguments)
                .ifPresentOrElse(
                        errand -> System.exit(errand.getAsInt()),
                        () -> SpringApplication.run(Hallpass.class, arguments));
    }
}
