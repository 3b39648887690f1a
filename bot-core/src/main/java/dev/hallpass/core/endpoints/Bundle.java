package dev.hallpass.core.endpoints;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.issuing.SpentCodes;
import dev.hallpass.core.settings.EndpointPolicy;
import dev.hallpass.core.settings.TransferLimit;
import dev.hallpass.core.universal.UniversalAnchors.Published;
import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.key.ComputerKey;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.key.ReceiptKey;
import dev.hallpass.engine.key.UserKey;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;

/**
 * What one endpoint is handed ({@code endpoint.md}, "Sync"). Its keys print as secrets.
 *
 * @param previous the keys that a code may be written under until a sync has confirmed the present ones
 * @param universal one chain or two; none while anchors are being computed
 * @param token at enrolment only
 */
public record Bundle(
        Identity identity,
        Keys keys,
        Optional<Keys> previous,
        List<Published> universal,
        Organisation organisation,
        Rules rules,
        News news,
        Optional<EndpointToken> token) {

    /**
     * Who the endpoint is.
     *
     * @param zone the zone it reported last
     */
    public record Identity(ComputerId id, String name, ZoneId zone) {}

    /**
     * The keys of one epoch.
     *
     * @param users those of the users that an administrator assigned, and of nobody else
     */
    public record Keys(KeyEpoch epoch, ComputerKey computer, ReceiptKey receipt, List<OfUser> users) {
        /** Copies the list. */
        public Keys {
            users = List.copyOf(users);
        }
    }

    /**
     * What the endpoint does without any code.
     *
     * @param transferLimit empty where the feature is off
     */
    public record Rules(EndpointPolicy policy, Optional<TransferLimit> transferLimit) {}

    /** The key of a user. */
    public record OfUser(UserName user, UserKey key) {}

    /**
     * What happened.
     *
     * @param acknowledged the reports of redemptions that have arrived
     * @param lift the name of the last lift of a lock-out; an endpoint carries each out once
     * @param spent what was redeemed there, for an endpoint that does not know it any more
     */
    public record News(
            List<Fingerprint> revoked,
            List<String> acknowledged,
            Instant serverTime,
            Optional<String> lift,
            List<SpentCodes.Spent> spent) {
        /** Copies the lists. */
        public News {
            spent = List.copyOf(spent);
            revoked = List.copyOf(revoked);
            acknowledged = List.copyOf(acknowledged);
        }
    }

    /** Copies the list. */
    public Bundle {
        universal = List.copyOf(universal);
    }

    Bundle with(EndpointToken issued) {
        return new Bundle(identity, keys, previous, universal, organisation, rules, news, Optional.of(issued));
    }
}
