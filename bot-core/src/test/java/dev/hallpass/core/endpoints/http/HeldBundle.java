package dev.hallpass.core.endpoints.http;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import dev.hallpass.core.endpoints.Bundle;
import dev.hallpass.engine.code.Fingerprint;
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
import tools.jackson.databind.json.JsonMapper;

/** Reads a bundle as an endpoint does, by nothing but its JSON. */
final class HeldBundle {
    private HeldBundle() {}

    static EndpointBundle of(Bundle bundle) {
        JsonNode json = JsonMapper.builder().build().readTree(BundleJson.write(bundle));
        Optional<KeySet> previous =
                json.get("previous").isNull() ? Optional.empty() : Optional.of(keys(json.get("previous")));
        return new EndpointBundle(
                new EndpointBundle.Computer(
                        new ComputerId(text(json, "computerId")), text(json, "computerName"), text(json, "contact")),
                new KeyRing(keys(json), previous),
                all(json.get("universal")).stream().map(HeldBundle::chain).toList(),
                new EndpointBundle.Zones(
                        ZoneId.of(text(json, "timeZone")), ZoneId.of(text(json, "organisationTimeZone"))),
                new EndpointBundle.Rules(Policy.BLOCK_ALL, new TransferLimit(false, 0, Duration.ZERO)),
                new EndpointBundle.News(
                        Instant.parse(text(json, "serverTime")),
                        all(json.get("revoked")).stream()
                                .map(fp -> new Fingerprint(fp.asString()))
                                .toList(),
                        all(json.get("acknowledgedRedemptions")).stream()
                                .map(JsonNode::asString)
                                .toList(),
                        Optional.ofNullable(json.get("lift")).map(JsonNode::asString),
                        all(json.get("spent")).stream()
                                .map(code -> new SpentCode(
                                        new Fingerprint(text(code, "fp")), Instant.parse(text(code, "at"))))
                                .toList()),
                0);
    }

    private static KeySet keys(JsonNode json) {
        return new KeySet(
                new KeyEpoch(json.get("epoch").asInt()),
                new ComputerKey(SecretBytes.ofHex(text(json, "computerKey"))),
                new ReceiptKey(SecretBytes.ofHex(text(json, "receiptKey"))),
                json.get("userKeys").properties().stream()
                        .map(user -> new KeySet.Assigned(
                                new UserName(user.getKey()),
                                new UserKey(SecretBytes.ofHex(user.getValue().asString()))))
                        .toList());
    }

    private static EndpointBundle.Chain chain(JsonNode json) {
        List<EndpointBundle.Slot> slots = all(json.get("slots")).stream()
                .map(slot -> new EndpointBundle.Slot(
                        slot.get("slot").asInt(),
                        ChainPosition.of(slot.get("position").asInt(), text(slot, "value"))))
                .toList();
        int steps = slots.get(0).anchor().position();
        ChainPlan plan = new ChainPlan(
                text(json, "chainId"),
                LocalDate.parse(text(json, "startDay")),
                json.get("periodDays").asInt(),
                steps);
        return new EndpointBundle.Chain(plan, slots);
    }

    private static List<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private static String text(JsonNode json, String name) {
        return json.get(name).asString();
    }
}
