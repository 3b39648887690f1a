package dev.hallpass.app.doctor;

import java.util.function.Supplier;

import dev.hallpass.core.doctor.Check;
import dev.hallpass.core.doctor.Finding;
import dev.hallpass.slack.SlackStanding;

/** Whether Slack takes the bot's token, and whether the token may all that the manifest asks for. */
public final class SlackCheck implements Check {
    private static final String SUBJECT = "Slack";

    private final Supplier<SlackStanding> slack;

    public SlackCheck(Supplier<SlackStanding> slack) {
        this.slack = slack;
    }

    @Override
    public Finding look() {
        SlackStanding standing = slack.get();
        if (standing instanceof SlackStanding.Connected connected) {
            return connected(connected);
        }
        if (standing instanceof SlackStanding.Refused refused) {
            return Finding.failing(
                    SUBJECT,
                    "refuses the bot's token (" + refused.error() + ").",
                    "Copy the Bot User OAuth Token of the app into hallpass.slack.bot-token, and start again.");
        }
        return Finding.failing(
                SUBJECT,
                "cannot be reached (" + ((SlackStanding.Away) standing).because() + ").",
                "See that this machine reaches hallpass.slack.api-url, and status.slack.com.");
    }

    private static Finding connected(SlackStanding.Connected connected) {
        return connected.missingScopes().isEmpty()
                ? Finding.well(SUBJECT, "connected to the workspace " + connected.workspace() + ".")
                : Finding.failing(
                        SUBJECT,
                        "the token lacks " + String.join(", ", connected.missingScopes()) + ".",
                        "Bring the app's manifest up to date, and install the app anew; the token stays.");
    }
}
