package dev.hallpass.core.endpoints;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.hallpass.core.issuing.Revocations;
import dev.hallpass.core.issuing.SpentCodes;
import dev.hallpass.core.registry.AssignedKey;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.settings.Setting;
import dev.hallpass.core.settings.Settings;
import dev.hallpass.core.universal.UniversalAnchors;
import dev.hallpass.engine.code.Fingerprint;

/** Writes the bundle of a computer as it is now. */
public final class WriteBundle {
    private final Endpoints endpoints;
    private final WriteKeys keys;
    private final Codes codes;
    private final UniversalAnchors anchors;
    private final Surroundings surroundings;

    public WriteBundle(
            Endpoints endpoints, WriteKeys keys, Codes codes, UniversalAnchors anchors, Surroundings surroundings) {
        this.endpoints = endpoints;
        this.keys = keys;
        this.codes = codes;
        this.anchors = anchors;
        this.surroundings = surroundings;
    }

    Bundle write(Computer computer, List<String> acknowledged) {
        List<AssignedKey> users = endpoints.keysToSend(computer.id());
        List<Fingerprint> revoked = Stream.concat(
                        codes.revocations().forComputer(computer.id()).stream(),
                        keys.marks(computer.id(), users).stream())
                .toList();
        WriteKeys.Written written = keys.write(computer, users);
        return new Bundle(
                new Bundle.Identity(computer.id(), computer.name().value(), endpoints.reportedZone(computer.id())),
                written.present(),
                written.previous(),
                anchors.positions(),
                surroundings.organisation(),
                rules(computer),
                new Bundle.News(
                        revoked,
                        acknowledged,
                        surroundings.clock().instant(),
                        endpoints.liftOf(computer.id()),
                        codes.spent().on(computer.id())),
                Optional.empty());
    }

    private Bundle.Rules rules(Computer computer) {
        Settings settings = surroundings.settings();
        return new Bundle.Rules(
                settings.value(Setting.ENDPOINT_POLICY, computer.department()),
                settings.value(Setting.ENDPOINT_TRANSFER_LIMIT));
    }

    /** What a bundle says of codes. */
    public record Codes(Revocations revocations, SpentCodes spent) {}

    /**
     * What a bundle says besides.
     *
     * @param settings asked for each bundle, so that a changed one goes out with the next
     */
    public record Surroundings(Organisation organisation, Settings settings, Clock clock) {}
}
