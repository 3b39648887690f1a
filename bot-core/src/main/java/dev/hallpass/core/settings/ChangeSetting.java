package dev.hallpass.core.settings;

import java.time.Clock;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.policy.Verdict;

/** Changes a setting by the name and the value that somebody typed. */
public final class ChangeSetting {
    private static final int LONGEST_TOLD = 150;
    private static final String AS_THE_ORGANISATION = "(as the organisation)";

    private final Settings settings;
    private final Policy policy;
    private final AuditTrail trail;
    private final Clock clock;

    public ChangeSetting(Settings settings, Policy policy, AuditTrail trail, Clock clock) {
        this.settings = settings;
        this.policy = policy;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What somebody wants a setting to be.
     *
     * @param department for whose computers alone; empty is the whole organisation
     * @param value as typed; {@code default} puts the organisation's back, and takes a department's own away
     */
    public record Typed(String name, Optional<Department> department, String value) {}

    /** Changes it for the whole organisation. */
    public SettingChange change(Person by, String name, String typed, String origin) {
        return change(by, new Typed(name, Optional.empty(), typed), origin);
    }

    /**
     * Changes it, and records who did, what it was and what it is; a refusal is recorded too. Whether the person may is
     * asked at this moment.
     *
     * @param origin from where, for the audit trail
     */
    public SettingChange change(Person by, Typed typed, String origin) {
        Verdict verdict = policy.mayAnywhere(by, Permission.CHANGE_SETTINGS);
        if (!(verdict instanceof Verdict.Permitted)) {
            trail.append(entry(by, typed.name(), "not-permitted", origin));
            return new SettingChange.Refused(verdict);
        }
        Optional<Setting<?>> setting = Setting.named(typed.name());
        if (setting.isEmpty()) {
            return new SettingChange.UnknownName(
                    typed.name(), Setting.all().stream().map(Setting::name).toList());
        }
        if (typed.department().isPresent() && setting.get().reach() != Setting.Reach.BY_DEPARTMENT) {
            return new SettingChange.NotByDepartment(setting.get());
        }
        return change(by, setting.get(), typed, origin);
    }

    private <T> SettingChange change(Person by, Setting<T> setting, Typed typed, String origin) {
        Wish<T> wish;
        try {
            wish = new Wish<>(setting, typed.department(), value(setting, typed), by.id());
        } catch (IllegalArgumentException wrong) {
            trail.append(entry(by, setting.name(), "wrong-value", origin));
            return new SettingChange.WrongValue(setting, typed.value());
        }
        String now = wish.written().orElse(AS_THE_ORGANISATION);
        Optional<String> before = settings.change(
                wish, was -> entry(by, subject(wish, was) + " to " + brief(now), AuditEntry.DONE, origin));
        return now.equals(told(wish, before))
                ? new SettingChange.NothingToDo(setting, now)
                : new SettingChange.Changed(setting, now);
    }

    private static <T> Optional<T> value(Setting<T> setting, Typed typed) {
        if (!typed.value().strip().equalsIgnoreCase("default")) {
            return Optional.of(setting.read(typed.value()));
        }
        return typed.department().isPresent() ? Optional.empty() : Optional.of(setting.byDefault());
    }

    private static String subject(Wish<?> wish, Optional<String> before) {
        String whose = wish.department().map(name -> " of " + name).orElse("");
        return wish.setting().name() + whose + " from " + brief(told(wish, before));
    }

    /** A list of hundreds of devices has no room in an entry; how long it was stays visible. */
    private static String brief(String value) {
        return value.length() <= LONGEST_TOLD
                ? value
                : value.substring(0, LONGEST_TOLD) + "… (" + value.length() + " characters)";
    }

    /** What a stored text says; without one a department goes by the organisation, and that by the default. */
    private static <T> String told(Wish<T> wish, Optional<String> stored) {
        Setting<T> setting = wish.setting();
        String without = wish.department().isPresent() ? AS_THE_ORGANISATION : setting.write(setting.byDefault());
        return stored.orElse(without);
    }

    private AuditEntry entry(Person by, String subject, String outcome, String origin) {
        return new AuditEntry(
                clock.instant(),
                new Actor.Human(by.id()),
                Act.CHANGE_SETTING,
                "setting " + subject,
                outcome,
                Optional.empty(),
                origin);
    }
}
