package dev.hallpass.agent.sync;

import dev.hallpass.agent.wording.Sentence;
import tools.jackson.databind.JsonNode;

/** What came of asking the server. */
public sealed interface ServerReply {
    /**
     * What to tell a person.
     *
     * @return the sentence of a no; that all is well where there is none
     */
    Sentence why();

    /**
     * It handed over a bundle.
     *
     * @param bundle the bundle's JSON, with keys: not for printing
     */
    record HandedOver(JsonNode bundle) implements ServerReply {
        @Override
        public Sentence why() {
            return Sentence.of("server.handed-over");
        }

        @Override
        public String toString() {
            return "HandedOver[secret]";
        }
    }

    /**
     * It said no, and will say so again.
     *
     * @param why what it said, and what to do
     */
    record Declined(Sentence why) implements ServerReply {}

    /**
     * It could not be asked, or gave no sensible answer: trying later may help.
     *
     * @param why what happened, and what to do
     */
    record Unreachable(Sentence why) implements ServerReply {}
}
