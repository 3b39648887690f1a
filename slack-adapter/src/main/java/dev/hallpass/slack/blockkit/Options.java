package dev.hallpass.slack.blockkit;

import java.util.List;

import com.slack.api.model.block.composition.OptionObject;

import dev.hallpass.core.conversation.form.Option;

/** Options of selects, at most a hundred. */
public final class Options {
    private Options() {}

    /** The options in Slack's shape; more than a hundred are left out from the end. */
    public static List<OptionObject> draw(List<Option> options) {
        return options.stream().limit(Limits.OPTIONS).map(Options::one).toList();
    }

    static OptionObject one(Option option) {
        OptionObject.OptionObjectBuilder drawn = OptionObject.builder()
                .text(Mrkdwn.plain(option.label(), Limits.OPTION_TEXT))
                .value(Limits.whole("an option's value", option.value(), Limits.OPTION_VALUE));
        if (!option.remark().isBlank()) {
            drawn.description(Mrkdwn.plain(option.remark(), Limits.OPTION_TEXT));
        }
        return drawn.build();
    }
}
