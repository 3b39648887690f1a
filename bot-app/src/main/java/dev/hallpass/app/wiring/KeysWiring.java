package dev.hallpass.app.wiring;

import java.security.SecureRandom;
import java.time.Clock;

import javax.sql.DataSource;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.hallpass.app.settings.HallpassSettings;
import dev.hallpass.app.settings.WhenKeysAreGiven;
import dev.hallpass.app.settings.WhenKeysAreInAFile;
import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.core.keys.file.EnvironmentKeys;
import dev.hallpass.core.keys.file.KeyFile;
import dev.hallpass.core.keys.jdbc.KeyFingerprints;
import dev.hallpass.core.keys.jdbc.StoredDependents;

@Configuration(proxyBeanMethods = false)
class KeysWiring {
    @Configuration(proxyBeanMethods = false)
    @WhenKeysAreInAFile
    static class InAFile {
        /** After the database is migrated: a new file is made only where nothing hangs on an older one. */
        @Bean
        @DependsOnDatabaseInitialization
        MasterSecrets masterSecrets(HallpassSettings settings, SecureRandom random, DataSource database, Clock clock) {
            KeyFingerprints fingerprints = KeyFingerprints.in(database, clock);
            String where = settings.whereKeysAre();
            MasterSecrets secrets = KeyFile.at(
                            settings.keyFile(), settings.keys().wrapping(), random)
                    .watch(StoredDependents.in(database), clock, read -> fingerprints.objection(read, where));
            return fingerprints.require(secrets, where);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @WhenKeysAreGiven
    static class Given {
        @Bean
        @DependsOnDatabaseInitialization
        MasterSecrets masterSecrets(HallpassSettings settings, DataSource database, Clock clock) {
            MasterSecrets secrets = EnvironmentKeys.read(settings.keys().secrets(), clock);
            return KeyFingerprints.in(database, clock).require(secrets, settings.whereKeysAre());
        }
    }
}
