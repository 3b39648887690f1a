package dev.hallpass.core.settings;

import java.time.Clock;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.policy.Verdict;

/** Changes a setting by the name and the value that somebody typed. */
public final class ChangeSetting {
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
     * Changes it, and records who did; a refusal by role is recorded too.
     *
     * @param typed the value, or {@code default}
     * @param origin from where, for the audit trail
     */
    public SettingChange change(Person by, String name, String typed, String origin) {
        Verdict verdict = policy.mayAnywhere(by, Permission.CHANGE_SETTINGS);
        if (!(verdict instanceof Verdict.Permitted)) {
            trail.append(entry(by, name, "not-permitted", origin));
            return new SettingChange.Refused(verdict);
        }
        Optional<Setting<?>> setting = Setting.named(name);
        if (setting.isEmpty()) {
            return new SettingChange.UnknownName(
                    name, Setting.all().stream().map(Setting::name).toList());
        }
        return change(by, setting.get(), typed, origin);
    }

    private <T> SettingChange change(Person by, Setting<T> setting, String typed, String origin) {
        T wanted;
        try {
            wanted = typed.strip().equalsIgnoreCase("default") ? setting.byDefault() : setting.read(typed);
        } catch (IllegalArgumentException wrong) {
            return new SettingChange.WrongValue(setting, typed);
        }
        String now = setting.write(settings.value(setting));
        String then = setting.write(wanted);
        if (then.equals(now)) {
            return new SettingChange.NothingToDo(setting, now);
        }
        String subject = setting.name() + " from " + now + " to " + then;
        settings.change(setting, wanted, by.id(), entry(by, subject, AuditEntry.DONE, origin));
        return new SettingChange.Changed(setting, then);
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
