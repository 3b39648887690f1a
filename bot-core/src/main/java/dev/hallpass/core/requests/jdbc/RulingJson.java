package dev.hallpass.core.requests.jdbc;

import java.time.Duration;
import java.util.List;

import dev.hallpass.core.policy.Approver;
import dev.hallpass.core.policy.Ruling;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A ruling as it is kept beside its request: readable to operators, and to releases that know more or fewer parts. */
final class RulingJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RulingJson() {}

    private record Written(String rule, int quorum, String expiry, List<String> reminders, List<WrittenTier> tiers) {}

    private record WrittenTier(String name, String after, List<String> who) {}

    static String write(Ruling ruling) {
        List<WrittenTier> tiers = ruling.tiers().stream()
                .map(tier -> new WrittenTier(
                        tier.name(),
                        tier.after().toString(),
                        tier.who().stream().map(Approver::written).toList()))
                .toList();
        return JSON.writeValueAsString(new Written(
                ruling.rule(),
                ruling.quorum(),
                ruling.expiry().toString(),
                ruling.reminders().stream().map(Duration::toString).toList(),
                tiers));
    }

    static Ruling read(String json) {
        Written written = JSON.readValue(json, Written.class);
        List<Ruling.Tier> tiers = written.tiers().stream()
                .map(tier -> new Ruling.Tier(
                        tier.name(),
                        Duration.parse(tier.after()),
                        tier.who().stream().map(Approver::read).toList()))
                .toList();
        return new Ruling(
                written.rule(),
                written.quorum(),
                Duration.parse(written.expiry()),
                written.reminders().stream().map(Duration::parse).toList(),
                tiers);
    }
}
