package dev.hallpass.core.policy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.hallpass.engine.terms.Scope;

/** Turns rules into their JSON. */
final class RulesWriter {
    private RulesWriter() {}

    static String write(ApprovalRules rules) {
        Map<String, RulesJson.Duty> onCall = new LinkedHashMap<>();
        rules.onCall().forEach(source -> onCall.put(source.name(), duty(source)));
        Map<String, RulesJson.Asked> approvers = new LinkedHashMap<>();
        rules.approvers().forEach(some -> approvers.put(some.name(), asked(some)));
        return RulesJson.MAPPER.writeValueAsString(new RulesJson.Document(
                rules.hours().map(RulesWriter::hours).orElse(null),
                onCall.isEmpty() ? null : onCall,
                approvers,
                rules.rules().stream().map(RulesWriter::rule).toList()));
    }

    private static RulesJson.Hours hours(BusinessHours hours) {
        return new RulesJson.Hours(
                hours.days().stream()
                        .sorted()
                        .map(day -> word(day).substring(0, 3))
                        .toList(),
                hours.from().toString(),
                hours.to().toString(),
                hours.zone().getId());
    }

    private static RulesJson.Duty duty(OnCallSource source) {
        if (source instanceof OnCallSource.Resolver resolver) {
            return new RulesJson.Duty(resolver.url().toString(), null, null, null, null);
        }
        OnCallSource.Rota rota = (OnCallSource.Rota) source;
        return new RulesJson.Duty(
                null,
                rota.zone().getId(),
                rota.start().toString(),
                rota.days(),
                rota.people().stream().map(Object::toString).toList());
    }

    private static RulesJson.Asked asked(Approvers some) {
        return new RulesJson.Asked(
                some.who().stream().map(Approver::written).toList(),
                some.escalation()
                        .map(next -> new RulesJson.Next(written(next.after()), next.to()))
                        .orElse(null));
    }

    private static RulesJson.Rule rule(ApprovalRule rule) {
        return new RulesJson.Rule(
                rule.name(),
                words(rule.when().scopes()),
                rule.when().upTo().map(RulesWriter::written).orElse(null),
                names(rule),
                rule.when().hours().map(RulesWriter::word).orElse(null),
                rule.demand().approvers(),
                rule.demand().quorum(),
                written(rule.demand().expiry()),
                rule.demand().reminders().stream().map(RulesWriter::written).toList());
    }

    private static @Nullable List<String> words(Set<Scope> scopes) {
        return scopes.isEmpty()
                ? null
                : scopes.stream().sorted().map(ScopeWord::of).toList();
    }

    private static @Nullable List<String> names(ApprovalRule rule) {
        return rule.when().departments().isEmpty()
                ? null
                : rule.when().departments().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String written(Duration length) {
        if (length.toMinutes() % (24 * 60) == 0) {
            return length.toDays() + "d";
        }
        return length.toMinutes() % 60 == 0 ? length.toHours() + "h" : length.toMinutes() + "m";
    }
}
