package dev.hallpass.core.policy;

import static dev.hallpass.core.policy.RulesJson.MAPPER;

import java.net.URI;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.engine.terms.Scope;
import tools.jackson.core.JacksonException;

/** Turns the JSON of rules into rules, or says what is wrong and where. */
final class RulesReader {
    private static final Pattern LENGTH = Pattern.compile("([1-9][0-9]{0,5})(m|h|d)");
    private static final List<String> DEFAULT_REMINDERS = List.of("3m", "8m");
    private static final int LONGEST_NAME = 60;

    private RulesReader() {}

    static ApprovalRules read(String json) {
        RulesJson.Document document;
        try {
            document = MAPPER.readValue(json, RulesJson.Document.class);
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException(
                    "that is not JSON as the rules have it: " + wrong.getOriginalMessage(), wrong);
        }
        try {
            return rules(document);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("a time or a zone cannot be read: " + wrong.getMessage(), wrong);
        }
    }

    private static ApprovalRules rules(RulesJson.@Nullable Document document) {
        if (document == null) {
            throw new IllegalArgumentException("the rules are one JSON object with approvers and rules");
        }
        List<OnCallSource> onCall = new ArrayList<>();
        orNone(document.onCall()).forEach((name, duty) -> onCall.add(source(named(name), duty)));
        List<Approvers> approvers = new ArrayList<>();
        orNone(document.approvers()).forEach((name, asked) -> approvers.add(approvers(named(name), asked)));
        return new ApprovalRules(
                Optional.ofNullable(document.hours()).map(RulesReader::hours),
                onCall,
                approvers,
                orNone(document.rules()).stream().map(RulesReader::rule).toList());
    }

    private static BusinessHours hours(RulesJson.Hours hours) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        orNone(hours.days()).forEach(day -> days.add(day(day)));
        return new BusinessHours(
                days,
                LocalTime.parse(given(hours.from(), "from, of the hours")),
                LocalTime.parse(given(hours.to(), "to, of the hours")),
                ZoneId.of(given(hours.zone(), "zone, of the hours")));
    }

    private static DayOfWeek day(String word) {
        return EnumSet.allOf(DayOfWeek.class).stream()
                .filter(day -> RulesWriter.word(day).startsWith(word.toLowerCase(Locale.ROOT)) && word.length() >= 3)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("“" + word + "” is no day; write mon, tue and so on"));
    }

    private static OnCallSource source(String name, RulesJson.Duty duty) {
        if (duty.url() != null) {
            return new OnCallSource.Resolver(name, url(duty.url()));
        }
        List<EmailAddress> people =
                orNone(duty.people()).stream().map(EmailAddress::new).toList();
        return new OnCallSource.Rota(
                name,
                ZoneId.of(given(duty.zone(), "zone, of on-call " + name)),
                LocalDate.parse(given(duty.start(), "start, of on-call " + name)),
                duty.days() == null ? 7 : duty.days(),
                people);
    }

    private static URI url(String text) {
        URI url = URI.create(text);
        if (url.getHost() == null || !List.of("https", "http").contains(url.getScheme())) {
            throw new IllegalArgumentException("“" + text + "” is no address of a resolver; write https://…");
        }
        return url;
    }

    private static Approvers approvers(String name, RulesJson.Asked asked) {
        Optional<Approvers.Escalation> escalation = Optional.ofNullable(asked.escalate())
                .map(next -> new Approvers.Escalation(
                        length(given(next.after(), "after, of the escalation of " + name)),
                        given(next.to(), "to, of the escalation of " + name)));
        return new Approvers(
                name, orNone(asked.who()).stream().map(Approver::read).toList(), escalation);
    }

    private static ApprovalRule rule(RulesJson.Rule rule) {
        String name = named(given(rule.name(), "name, of a rule"));
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        orNone(rule.scopes()).forEach(word -> scopes.add(ScopeWord.read(word)));
        Set<Department> departments = new LinkedHashSet<>();
        orNone(rule.departments()).forEach(word -> departments.add(new Department(word)));
        return new ApprovalRule(
                name,
                new ApprovalRule.Condition(
                        scopes,
                        Optional.ofNullable(rule.upTo()).map(RulesReader::length),
                        departments,
                        Optional.ofNullable(rule.hours()).map(word -> constant(BusinessHours.Part.class, word))),
                new ApprovalRule.Demand(
                        given(rule.approvers(), "approvers, of the rule " + name),
                        rule.quorum() == null ? 1 : rule.quorum(),
                        length(rule.expires() == null ? "30m" : rule.expires()),
                        (rule.reminders() == null ? DEFAULT_REMINDERS : rule.reminders())
                                .stream().map(RulesReader::length).toList()));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        try {
            return Enum.valueOf(type, word.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            String all =
                    EnumSet.allOf(type).stream().map(RulesWriter::word).toList().toString();
            throw new IllegalArgumentException("“" + word + "” is none of " + all, unknown);
        }
    }

    private static Duration length(String text) {
        Matcher length = LENGTH.matcher(text.strip());
        if (!length.matches()) {
            throw new IllegalArgumentException("“" + text + "” is no length of time; write it like 30m, 2h or 1d");
        }
        long many = Long.parseLong(length.group(1));
        return switch (length.group(2)) {
            case "m" -> Duration.ofMinutes(many);
            case "h" -> Duration.ofHours(many);
            default -> Duration.ofDays(many);
        };
    }

    private static String named(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " characters");
        }
        return name;
    }

    private static String given(@Nullable String value, String what) {
        if (value == null) {
            throw new IllegalArgumentException("something is missing: " + what);
        }
        return value;
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> Map<String, T> orNone(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : map;
    }
}
