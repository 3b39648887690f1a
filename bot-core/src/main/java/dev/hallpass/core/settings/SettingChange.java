package dev.hallpass.core.settings;

import java.util.List;

import dev.hallpass.core.policy.Verdict;

/** What came of the wish to change a setting. */
public sealed interface SettingChange {
    /** @param value as it is written now */
    record Changed(Setting<?> setting, String value) implements SettingChange {}

    /** It is so already. */
    record NothingToDo(Setting<?> setting, String value) implements SettingChange {}

    /** There is no setting of that name. */
    record UnknownName(String typed, List<String> names) implements SettingChange {
        public UnknownName {
            names = List.copyOf(names);
        }
    }

    /** The setting cannot be that; {@link Setting#allowed()} says what it can be. */
    record WrongValue(Setting<?> setting, String typed) implements SettingChange {}

    /** Departments have no value of their own of this one. */
    record NotByDepartment(Setting<?> setting) implements SettingChange {}

    record Refused(Verdict verdict) implements SettingChange {}
}
