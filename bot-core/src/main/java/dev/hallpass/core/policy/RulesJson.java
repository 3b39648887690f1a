package dev.hallpass.core.policy;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rules in the shape of their JSON: read strictly, since a word that is passed over could be a restriction. */
final class RulesJson {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private RulesJson() {}

    record Document(
            @Nullable Hours hours,
            @JsonProperty("on-call") @Nullable Map<String, Duty> onCall,
            @Nullable Map<String, Asked> approvers,
            @Nullable List<Rule> rules) {}

    record Hours(
            @Nullable List<String> days,
            @Nullable String from,
            @Nullable String to,
            @Nullable String zone) {}

    record Duty(
            @Nullable String url,
            @Nullable String zone,
            @Nullable String start,
            @Nullable Integer days,
            @Nullable List<String> people) {}

    record Asked(@Nullable List<String> who, @Nullable Next escalate) {}

    record Next(@Nullable String after, @Nullable String to) {}

    record Rule(
            @Nullable String name,
            @Nullable List<String> scopes,
            @JsonProperty("up-to") @Nullable String upTo,
            @Nullable List<String> departments,
            @Nullable String hours,
            @Nullable String approvers,
            @Nullable Integer quorum,
            @Nullable String expires,
            @Nullable List<String> reminders) {}
}
