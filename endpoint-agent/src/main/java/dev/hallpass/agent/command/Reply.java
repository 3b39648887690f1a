package dev.hallpass.agent.command;

import org.jspecify.annotations.Nullable;

import dev.hallpass.agent.wording.Sentence;

/**
 * What a command answers, before it is drawn as text or JSON.
 *
 * @param outcome how it went; decides the exit code
 * @param code which no it was, or null
 * @param message what happened, and until when
 * @param next what to do now, or null when there is nothing to do
 * @param opening what was opened, or {@link Opening#NONE}
 */
record Reply(
        Outcome outcome,
        @Nullable String code,
        Sentence message,
        @Nullable Sentence next,
        Opening opening) {

    /** How a command went, with the exit code that says so. */
    enum Outcome {
        OPENED(0),
        WAITING(0),
        DONE(0),
        REFUSED(2),
        FAILED(1);

        private final int exit;

        Outcome(int exit) {
            this.exit = exit;
        }

        int exit() {
            return exit;
        }
    }

    /**
     * The access that an answer is about; each part is null where it does not apply.
     *
     * @param scope what is open
     * @param device the device code of the one device
     * @param from when it opens or opened, ISO 8601 in UTC
     * @param until when it ends or ended, ISO 8601 in UTC
     * @param receipt the proof to read to the helpdesk
     */
    record Opening(
            @Nullable String scope,
            @Nullable String device,
            @Nullable String from,
            @Nullable String until,
            @Nullable String receipt) {
        static final Opening NONE = new Opening(null, null, null, null, null);
    }

    static Reply done(Sentence message) {
        return new Reply(Outcome.DONE, null, message, null, Opening.NONE);
    }

    static Reply done(Sentence message, Sentence next) {
        return new Reply(Outcome.DONE, null, message, next, Opening.NONE);
    }

    static Reply failed(@Nullable String code, Sentence message, @Nullable Sentence next) {
        return new Reply(Outcome.FAILED, code, message, next, Opening.NONE);
    }

    static Reply refused(@Nullable String code, Sentence message, @Nullable Sentence next) {
        return new Reply(Outcome.REFUSED, code, message, next, Opening.NONE);
    }
}
