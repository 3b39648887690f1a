package dev.hallpass.app.metrics;

/** Every metric of Hallpass' own, under Micrometer's name; Prometheus puts underscores, and the unit or _total behind. */
enum Metric {
    ACKNOWLEDGEMENT("hallpass.acknowledgement", "How long a chat platform waited for the acknowledgement of a request"),
    ISSUED("hallpass.issued", "Codes issued"),
    REDEEMED("hallpass.redeemed", "Redemptions that computers reported or receipts proved"),
    REFUSED("hallpass.refused", "Acts refused, by what was tried and why"),
    LIMITED("hallpass.limited", "Acts held back by a limit, by its name"),
    DUPLICATES("hallpass.duplicates", "Deliveries of an event that was heard before"),
    OUTBOX_AGE("hallpass.outbox.age", "For how long the promise that has been due the longest has been waiting"),
    OUTBOX_GIVEN_UP("hallpass.outbox.given.up", "Promises that were given up"),
    SLACK_RATE_LIMITED("hallpass.slack.rate.limited", "Calls that Slack answered with 429");

    private final String written;
    private final String description;

    Metric(String written, String description) {
        this.written = written;
        this.description = description;
    }

    String written() {
        return written;
    }

    String description() {
        return description;
    }
}
