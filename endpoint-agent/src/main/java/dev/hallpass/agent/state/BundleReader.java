package dev.hallpass.agent.state;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.code.Reading;
import dev.hallpass.engine.key.ComputerKey;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.key.ReceiptKey;
import dev.hallpass.engine.key.SecretBytes;
import dev.hallpass.engine.key.UserKey;
import dev.hallpass.engine.redeem.EndpointBundle;
import dev.hallpass.engine.redeem.KeyRing;
import dev.hallpass.engine.redeem.KeySet;
import dev.hallpass.engine.redeem.Policy;
import dev.hallpass.engine.redeem.SpentCode;
import dev.hallpass.engine.redeem.TransferLimit;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;
import dev.hallpass.engine.universal.ChainPlan;
import dev.hallpass.engine.universal.ChainPosition;
import tools.jackson.databind.JsonNode;

/** Reads a bundle from the JSON of {@code docs/openapi.yaml}. Fields that it does not know are none of its business. */
public final class BundleReader {
    private BundleReader() {}

    /**
     * Reads a bundle as the server sends it.
     *
     * @param json the bundle
     * @return the bundle, not yet numbered
     * @throws UnreadableBundle when a field is missing or wrong
     */
    public static EndpointBundle read(JsonNode json) throws UnreadableBundle {
        return numbered(json, 0);
    }

    /**
     * Reads the token that comes with the first bundle.
     *
     * @param json the bundle
     * @return the endpoint's own token
     * @throws UnreadableBundle when there is none
     */
    public static BearerToken token(JsonNode json) throws UnreadableBundle {
        return new Field(json).read("token", node -> BearerToken.of(node.asString()));
    }

    static EndpointBundle numbered(JsonNode json, long generation) throws UnreadableBundle {
        Field bundle = new Field(json);
        return new EndpointBundle(
                new EndpointBundle.Computer(
                        bundle.read("computerId", node -> new ComputerId(node.asString())),
                        bundle.text("computerName"),
                        bundle.text("contact")),
                keys(bundle, json),
                chains(bundle),
                new EndpointBundle.Zones(
                        bundle.read("timeZone", BundleReader::zone),
                        bundle.read("organisationTimeZone", BundleReader::zone)),
                new EndpointBundle.Rules(policy(bundle.object("policy")), limit(bundle.object("transferLimit"))),
                news(bundle, json),
                generation);
    }

    private static KeyRing keys(Field bundle, JsonNode json) throws UnreadableBundle {
        Optional<KeySet> previous =
                json.path("previous").isObject() ? Optional.of(keySet(bundle.object("previous"))) : Optional.empty();
        return new KeyRing(keySet(bundle), previous);
    }

    private static KeySet keySet(Field keys) throws UnreadableBundle {
        return new KeySet(
                keys.read("epoch", node -> new KeyEpoch(node.asInt())),
                keys.read("computerKey", node -> new ComputerKey(secret(node))),
                keys.read("receiptKey", node -> new ReceiptKey(secret(node))),
                keys.read("userKeys", BundleReader::users));
    }

    private static List<KeySet.Assigned> users(JsonNode keys) {
        return keys.properties().stream()
                .map(entry -> new KeySet.Assigned(UserName.of(entry.getKey()), new UserKey(secret(entry.getValue()))))
                .toList();
    }

    private static List<EndpointBundle.Chain> chains(Field bundle) throws UnreadableBundle {
        List<EndpointBundle.Chain> chains = new ArrayList<>();
        for (Field chain : bundle.list("universal")) {
            List<EndpointBundle.Slot> slots = new ArrayList<>();
            for (Field slot : chain.list("slots")) {
                slots.add(slot(slot));
            }
            if (!slots.isEmpty()) {
                chains.add(new EndpointBundle.Chain(
                        plan(chain, slots.get(0).anchor().position()), slots));
            }
        }
        return chains;
    }

    private static EndpointBundle.Slot slot(Field slot) throws UnreadableBundle {
        int position = slot.read("position", JsonNode::asInt);
        return new EndpointBundle.Slot(
                slot.read("slot", JsonNode::asInt),
                slot.read("value", node -> ChainPosition.of(position, node.asString())));
    }

    private static ChainPlan plan(Field chain, int steps) throws UnreadableBundle {
        LocalDate start = chain.read("startDay", node -> LocalDate.parse(node.asString()));
        int period = chain.read("periodDays", JsonNode::asInt);
        return chain.read("chainId", node -> new ChainPlan(node.asString(), start, period, steps));
    }

    private static Policy policy(Field policy) throws UnreadableBundle {
        return new Policy(
                policy.read("devices", BundleReader::rule),
                policy.texts("allowedDevices", BundleReader::device),
                policy.read("transfers", BundleReader::rule));
    }

    private static TransferLimit limit(Field limit) throws UnreadableBundle {
        boolean enabled = limit.read("enabled", JsonNode::asBoolean);
        Duration interval = Duration.ofHours(limit.read("intervalHours", JsonNode::asInt));
        return limit.read("bytes", node -> new TransferLimit(enabled, node.asLong(), interval));
    }

    private static EndpointBundle.News news(Field bundle, JsonNode json) throws UnreadableBundle {
        return new EndpointBundle.News(
                bundle.read("serverTime", node -> Instant.parse(node.asString())),
                bundle.texts("revoked", Fingerprint::new),
                bundle.texts("acknowledgedRedemptions", id -> id),
                Optional.of(json.path("lift").asString("")).filter(lift -> !lift.isEmpty()),
                spent(bundle, json));
    }

    /** Left out by servers that know of no such list. */
    private static List<SpentCode> spent(Field bundle, JsonNode json) throws UnreadableBundle {
        List<SpentCode> spent = new ArrayList<>();
        if (json.has("spent")) {
            for (Field code : bundle.list("spent")) {
                spent.add(new SpentCode(
                        code.read("fp", node -> new Fingerprint(node.asString())),
                        code.read("at", node -> Instant.parse(node.asString()))));
            }
        }
        return spent;
    }

    private static SecretBytes secret(JsonNode hex) {
        return SecretBytes.ofHex(hex.asString());
    }

    private static ZoneId zone(JsonNode name) {
        return ZoneId.of(name.asString());
    }

    private static Policy.Rule rule(JsonNode word) {
        return switch (word.asString()) {
            case "block" -> Policy.Rule.BLOCK;
            case "allow" -> Policy.Rule.ALLOW;
            default -> throw new IllegalArgumentException("neither block nor allow");
        };
    }

    private static DeviceCode device(String written) {
        if (DeviceCode.read(written) instanceof Reading.Right<DeviceCode> right) {
            return right.value();
        }
        throw new IllegalArgumentException("not a device code");
    }
}
