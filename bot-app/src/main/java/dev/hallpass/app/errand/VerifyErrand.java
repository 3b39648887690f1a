package dev.hallpass.app.errand;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;

import dev.hallpass.app.settings.HallpassSettings;
import dev.hallpass.core.audit.jdbc.AuditStore;
import dev.hallpass.core.audit.seal.Head;
import dev.hallpass.core.audit.seal.VerifyReport;
import dev.hallpass.core.audit.seal.VerifyTrail;
import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.core.keys.file.Dependents;
import dev.hallpass.core.keys.file.EnvironmentKeys;
import dev.hallpass.core.keys.file.KeyFile;
import dev.hallpass.core.keys.file.KeysUnavailable;

/**
 * {@code audit verify [--head COUNT:VALUE]}: checks the audit trail of the configured database against its seals. Ends
 * with 0 when it is whole, 2 when it was tampered with, 1 when it could not be checked. It changes nothing.
 */
final class VerifyErrand implements Errand {
    private static final String HEAD = "--head";
    private static final int FAILED = 1;

    @Override
    public List<String> words() {
        return List.of("audit", "verify");
    }

    @Override
    public int run(List<String> arguments) {
        try {
            List<String> others = new ArrayList<>(arguments);
            Optional<Head> head = takeHead(others).map(Head::read);
            return verify(head, others);
        } catch (IllegalArgumentException | KeysUnavailable wrong) {
            return failed(wrong.getMessage());
        } catch (DataAccessException unreadable) {
            return failed("The database cannot be read ("
                    + unreadable.getMostSpecificCause().getMessage()
                    + "). An H2 file can be opened once: stop Hallpass first. The schema must be this release's.");
        } catch (BeansException unset) {
            return failed("The configuration is wrong: "
                    + unset.getMostSpecificCause().getMessage());
        }
    }

    private static int verify(Optional<Head> head, List<String> others) {
        try (ConfigurableApplicationContext context = Ground.open(others)) {
            HallpassSettings settings = context.getBean(HallpassSettings.class);
            VerifyTrail trail = new VerifyTrail(AuditStore.seals(context.getBean(DataSource.class)), secrets(settings));
            return new VerifyReport(trail, System.out).run(head);
        }
    }

    /** A key file that is missing is never made here. */
    private static MasterSecrets secrets(HallpassSettings settings) {
        HallpassSettings.Keys keys = settings.keys();
        return keys.secrets().isEmpty()
                ? KeyFile.at(settings.keyFile(), keys.wrapping(), new SecureRandom())
                        .open(Dependents.SOME)
                : EnvironmentKeys.read(keys.secrets());
    }

    /** Takes the head out of what is left for Spring: {@code --head VALUE} or {@code --head=VALUE}. */
    private static Optional<String> takeHead(List<String> arguments) {
        int at = arguments.indexOf(HEAD);
        if (at >= 0) {
            arguments.remove(at);
            if (at == arguments.size()) {
                throw new IllegalArgumentException("Behind --head stands the head, COUNT:VALUE, as the log has it.");
            }
            return Optional.of(arguments.remove(at));
        }
        Optional<String> joined =
                arguments.stream().filter(one -> one.startsWith(HEAD + "=")).findFirst();
        joined.ifPresent(arguments::remove);
        return joined.map(one -> one.substring(HEAD.length() + 1));
    }

    private static int failed(@Nullable String sentence) {
        System.out.println(sentence);
        return FAILED;
    }
}
