package dev.hallpass.agent.state;

import java.net.URI;
import java.util.Locale;

import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.redeem.EndpointBundle;
import dev.hallpass.engine.redeem.KeySet;
import dev.hallpass.engine.redeem.Policy;
import dev.hallpass.engine.redeem.TransferLimit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The content of {@code bundle.json}: the bundle with the fields that the server sends, the token among them, and under
 * {@code agent} the two things that are the agent's own: where the server is, and which bundle in a row this is.
 *
 * @param bundle what the server handed over
 * @param contact how to reach it
 */
record BundleFile(EndpointBundle bundle, ServerContact contact) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static BundleFile read(byte[] content) throws UnreadableBundle {
        JsonNode json = tree(content);
        Field agent = new Field(json).object("agent");
        long generation = agent.read("generation", JsonNode::asLong);
        URI server = agent.read("server", node -> URI.create(node.asString()));
        return new BundleFile(
                BundleReader.numbered(json, generation), new ServerContact(server, BundleReader.token(json)));
    }

    byte[] written() {
        ObjectNode json = JSON.createObjectNode();
        json.put("computerId", bundle.computer().id().value())
                .put("computerName", bundle.computer().name());
        keys(json, bundle.keys().current());
        bundle.keys()
                .previous()
                .ifPresentOrElse(set -> keys(json.putObject("previous"), set), () -> json.putNull("previous"));
        bundle.chains().forEach(chain -> chain(json.withArray("universal").addObject(), chain));
        json.withArray("universal");
        json.put("timeZone", bundle.zones().computer().getId())
                .put("organisationTimeZone", bundle.zones().organisation().getId())
                .put("contact", bundle.computer().contact());
        rules(json);
        news(json, bundle.news());
        json.put("token", contact.token().revealText());
        json.putObject("agent").put("server", contact.server().toString()).put("generation", bundle.generation());
        return JSON.writeValueAsBytes(json);
    }

    private static JsonNode tree(byte[] content) throws UnreadableBundle {
        try {
            return JSON.readTree(content);
        } catch (JacksonException notJson) {
            throw new UnreadableBundle("");
        }
    }

    private static void keys(ObjectNode json, KeySet set) {
        json.put("epoch", set.epoch().value())
                .put("computerKey", set.computerKey().bytes().revealHex())
                .put("receiptKey", set.receiptKey().bytes().revealHex());
        ObjectNode users = json.putObject("userKeys");
        set.users()
                .forEach(one -> users.put(one.user().value(), one.key().bytes().revealHex()));
    }

    private static void chain(ObjectNode json, EndpointBundle.Chain chain) {
        json.put("chainId", chain.plan().chainId())
                .put("startDay", chain.plan().startDay().toString())
                .put("periodDays", chain.plan().periodDays());
        chain.slots()
                .forEach(slot -> json.withArray("slots")
                        .addObject()
                        .put("slot", slot.slot())
                        .put("position", slot.anchor().position())
                        .put("value", slot.anchor().valueHex()));
    }

    private void rules(ObjectNode json) {
        TransferLimit limit = bundle.rules().transferLimit();
        json.putObject("transferLimit")
                .put("enabled", limit.enabled())
                .put("bytes", limit.bytes())
                .put("intervalHours", limit.interval().toHours());
        Policy policy = bundle.rules().policy();
        ObjectNode written = json.putObject("policy").put("devices", word(policy.devices()));
        policy.allowedDevices().stream().map(DeviceCode::written).forEach(written.putArray("allowedDevices")::add);
        written.put("transfers", word(policy.transfers()));
    }

    private static void news(ObjectNode json, EndpointBundle.News news) {
        news.revoked().stream().map(Fingerprint::hex).forEach(json.putArray("revoked")::add);
        news.acknowledgedRedemptions().forEach(json.putArray("acknowledgedRedemptions")::add);
        json.put("serverTime", news.serverTime().toString());
        news.lift().ifPresent(lift -> json.put("lift", lift));
        news.spent()
                .forEach(code -> json.withArray("spent")
                        .addObject()
                        .put("fp", code.fingerprint().hex())
                        .put("at", code.firstUse().toString()));
    }

    private static String word(Policy.Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT);
    }
}
