package dev.hallpass.core.endpoints.http;

import java.util.List;
import java.util.Locale;

import dev.hallpass.core.endpoints.Bundle;
import dev.hallpass.core.endpoints.EndpointToken;
import dev.hallpass.core.settings.EndpointPolicy;
import dev.hallpass.core.settings.TransferLimit;
import dev.hallpass.core.universal.UniversalAnchors.Published;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.key.SecretBytes;
import dev.hallpass.engine.universal.ChainPosition;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A bundle as JSON, field by field as {@code endpoint.md} lists them. The bytes hold keys: they go to one endpoint. */
final class BundleJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BundleJson() {}

    static byte[] write(Bundle bundle) {
        ObjectNode json = JSON.createObjectNode();
        json.put("computerId", bundle.identity().id().value());
        json.put("computerName", bundle.identity().name());
        keys(json, bundle.keys());
        bundle.previous()
                .ifPresentOrElse(
                        previous -> keys(json.putObject("previous"), previous), () -> json.putNull("previous"));
        ArrayNode universal = json.putArray("universal");
        bundle.universal().forEach(chain -> chain(universal.addObject(), chain));
        json.put("timeZone", bundle.identity().zone().getId());
        json.put("organisationTimeZone", bundle.organisation().zone().getId());
        json.put("contact", bundle.organisation().contact());
        rules(json, bundle.rules());
        texts(
                json,
                "revoked",
                bundle.news().revoked().stream().map(Fingerprint::hex).toList());
        texts(json, "acknowledgedRedemptions", bundle.news().acknowledged());
        json.put("serverTime", bundle.news().serverTime().toString());
        bundle.news().lift().ifPresent(lift -> json.put("lift", lift));
        ArrayNode spent = json.putArray("spent");
        bundle.news()
                .spent()
                .forEach(code -> spent.addObject()
                        .put("fp", code.fingerprint().hex())
                        .put("at", code.at().toString()));
        bundle.token().map(EndpointToken::reveal).ifPresent(token -> json.put("token", token));
        return JSON.writeValueAsBytes(json);
    }

    private static void keys(ObjectNode json, Bundle.Keys keys) {
        json.put("epoch", keys.epoch().value());
        json.put("computerKey", hex(keys.computer().bytes()));
        json.put("receiptKey", hex(keys.receipt().bytes()));
        ObjectNode users = json.putObject("userKeys");
        keys.users()
                .forEach(user -> users.put(user.user().value(), hex(user.key().bytes())));
    }

    private static void chain(ObjectNode json, Published chain) {
        json.put("chainId", chain.plan().chainId());
        json.put("startDay", chain.plan().startDay().toString());
        json.put("periodDays", chain.plan().periodDays());
        ArrayNode slots = json.putArray("slots");
        for (int slot = 0; slot < chain.anchors().size(); slot++) {
            ChainPosition anchor = chain.anchors().get(slot);
            slots.addObject()
                    .put("slot", slot)
                    .put("position", anchor.position())
                    .put("value", anchor.valueHex());
        }
    }

    private static void rules(ObjectNode json, Bundle.Rules rules) {
        json.putObject("transferLimit")
                .put("enabled", rules.transferLimit().isPresent())
                .put("bytes", rules.transferLimit().map(TransferLimit::bytes).orElse(0L))
                .put(
                        "intervalHours",
                        rules.transferLimit().map(TransferLimit::intervalHours).orElse(0));
        ObjectNode policy = json.putObject("policy");
        policy.put("devices", word(rules.policy().devices()));
        texts(
                policy,
                "allowedDevices",
                rules.policy().allowedDevices().stream()
                        .map(DeviceCode::written)
                        .toList());
        policy.put("transfers", word(rules.policy().transfers()));
    }

    private static void texts(ObjectNode json, String name, List<String> texts) {
        ArrayNode list = json.putArray(name);
        texts.forEach(list::add);
    }

    private static String word(EndpointPolicy.Access rule) {
        return rule.name().toLowerCase(Locale.ROOT);
    }

    private static String hex(SecretBytes key) {
        return key.revealHex();
    }
}
