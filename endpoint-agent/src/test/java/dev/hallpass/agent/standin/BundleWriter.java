package dev.hallpass.agent.standin;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

import dev.hallpass.engine.key.MasterSecret;
import dev.hallpass.engine.key.SecretBytes;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes bundles as {@code endpoint.md} lists their fields, from a master secret. */
public final class BundleWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MasterSecret master;
    private final Clock clock;
    private final String zone;
    private final List<UserName> users;
    private final SecureRandom random = new SecureRandom();

    public BundleWriter(Clock clock, String zone, List<UserName> users) {
        byte[] counting = new byte[MasterSecret.SIZE_BYTES];
        for (int i = 0; i < counting.length; i++) {
            counting[i] = (byte) i;
        }
        this.master = MasterSecret.of(SecretBytes.of(counting));
        this.clock = clock;
        this.zone = zone;
        this.users = List.copyOf(users);
    }

    public MasterSecret master() {
        return master;
    }

    ComputerId newComputer() {
        return ComputerId.random(random);
    }

    public ObjectNode bundle(ComputerId id) {
        ObjectNode bundle = JSON.createObjectNode();
        bundle.put("computerId", id.value())
                .put("computerName", "LT-0042")
                .put("epoch", 1)
                .put("computerKey", master.computerKey(id).bytes().revealHex())
                .put("receiptKey", master.receiptKey(id).bytes().revealHex());
        ObjectNode keys = bundle.putObject("userKeys");
        users.forEach(
                user -> keys.put(user.value(), master.userKey(user, 1).bytes().revealHex()));
        bundle.putNull("previous");
        bundle.putArray("universal");
        bundle.put("timeZone", zone)
                .put("organisationTimeZone", "Europe/Berlin")
                .put("contact", "Helpdesk, +49 30 1234");
        bundle.putObject("transferLimit").put("enabled", false).put("bytes", 0).put("intervalHours", 24);
        ObjectNode policy = bundle.putObject("policy").put("devices", "block").put("transfers", "block");
        policy.putArray("allowedDevices");
        bundle.putArray("revoked");
        bundle.putArray("acknowledgedRedemptions");
        return bundle.put("serverTime", clock.instant().toString());
    }
}
