package dev.hallpass.slack.fake;

import java.util.Map;
import java.util.Optional;

/**
 * What came of pressing a modal's submit button.
 *
 * @param delivery the request to the bot; empty when Slack itself found a mistake and sent nothing
 * @param errors errors shown at their field, by block id
 */
public record Submitted(Optional<Delivery> delivery, Map<String, String> errors) {

    /** Takes a copy of the errors. */
    public Submitted {
        errors = Map.copyOf(errors);
    }
}
