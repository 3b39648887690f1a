package dev.hallpass.core.issuing.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.hallpass.core.issuing.Ability;
import dev.hallpass.core.issuing.CodeBackend;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.Readout;
import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.code.Receipt;
import dev.hallpass.engine.code.ReceiptStatus;
import dev.hallpass.engine.issue.Issuer;
import dev.hallpass.engine.key.CodeKey;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.key.MasterSecret;
import dev.hallpass.engine.key.ReceiptKey;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.ComputerId;

/** Writes codes with the engine. */
final class EngineBackend implements CodeBackend {
    private static final Set<Ability> ABILITIES = EnumSet.allOf(Ability.class);

    private final MasterSecrets secrets;

    EngineBackend(MasterSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.copyOf(ABILITIES);
    }

    @Override
    public Readout readOut(Issuance issuance) {
        OfflineCode code = code(issuance);
        return new Readout(code.symbols(), Optional.of(code.digits()));
    }

    @Override
    public List<Fingerprint> fingerprints(Issuance issuance, ComputerId on) {
        OfflineCode code = code(issuance);
        return receiptKeys(issuance, on).map(key -> Fingerprint.of(key, code)).toList();
    }

    @Override
    public List<Receipt> receipts(Issuance issuance, ComputerId on, ReceiptStatus status) {
        OfflineCode code = code(issuance);
        return receiptKeys(issuance, on)
                .map(key -> Receipt.of(key, status, code))
                .toList();
    }

    /** A computer's receipt key is of the code's epoch or a later one: it never goes back. */
    private Stream<ReceiptKey> receiptKeys(Issuance issuance, ComputerId on) {
        int first = issuance.epoch().value();
        int last = Math.max(first, secrets.newest().value());
        return IntStream.rangeClosed(first, last)
                .map(epoch -> first + last - epoch)
                .mapToObj(epoch -> secrets.of(new KeyEpoch(epoch)))
                .flatMap(Optional::stream)
                .map(secret -> secret.receiptKey(on));
    }

    private OfflineCode code(Issuance issuance) {
        return Issuer.write(issuance.draft(), issuance.serial(), key(issuance));
    }

    private CodeKey key(Issuance issuance) {
        MasterSecret secret = secrets.of(issuance.epoch())
                .orElseThrow(() -> new IllegalStateException("the key file lacks the master secret of epoch "
                        + issuance.epoch().value() + ", under which " + issuance.subject() + " was written"));
        Binding binding = issuance.draft().terms().binding();
        return binding.computer()
                .<CodeKey>map(secret::computerKey)
                .orElseGet(() -> secret.userKey(binding.user().orElseThrow(), issuance.generation()));
    }
}
