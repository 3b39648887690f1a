package dev.hallpass.slack.fake;

/**
 * Something in the workspace is no longer what it was; whoever draws it looks again.
 *
 * @param what which kind of thing
 * @param where the id of the channel, person or delivery concerned
 */
public record Change(What what, String where) {

    /** Kinds of change. */
    public enum What {
        /** A person came, went or was renamed. */
        PEOPLE,
        /** A channel was made, archived, joined or left. */
        CHANNEL,
        /** A message stands, was rewritten or deleted, in the channel {@link Change#where}. */
        MESSAGE,
        /** The modals of the person {@link Change#where} changed. */
        VIEW,
        /** The App Home of the person {@link Change#where} changed. */
        HOME,
        /** The bot was called; {@link Change#where} is the number of the delivery. */
        DELIVERY
    }
}
