package dev.hallpass.app.journey;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What a chat platform must offer for a journey to be played on it. Fields and buttons go by what people read. */
interface Stage extends AutoCloseable {

    /**
     * A message as it stands now.
     *
     * @param id stays when the message is rewritten
     * @param text all that it shows, a line for each part
     */
    record Said(String id, String text) {}

    /** How the bot reaches the platform, for its command line. */
    List<String> settings();

    /** Where the platform reaches the bot. */
    void connect(URI bot);

    /** A person gets an account, with the address {@code NAME@example.org}. */
    void arrive(String person);

    /** Types a command where others are. */
    void type(String person, String command);

    /** Writes to the bot alone. */
    void write(String person, String text);

    /** Asks the helpdesk, where others read along; what follows in {@link #reply} stands below it. */
    void ask(String person, String text);

    /** Writes below what was last asked. */
    void reply(String person, String text);

    /** The platform delivers once more what the person did last, as it does when it is in doubt. */
    void repeat(String person);

    /** The answers that this person alone has seen, oldest first. */
    List<Said> answers(String person);

    /** The direct messages of the bot with this person, oldest first. */
    List<Said> directMessages(String person);

    /** Where the links in the bot's direct messages with this person lead, oldest first. */
    List<URI> links(String person);

    /** The messages in the helpdesk channel that begin a thread, oldest first. */
    List<Said> helpdesk();

    /** The replies in the thread of a message of the helpdesk channel, oldest first. */
    List<Said> thread(Said root);

    /** The messages of the channel for alarms, oldest first. */
    List<Said> securityChannel();

    /** Every message there is, whoever sees it. */
    List<Said> everything();

    /** All that the form on the person's screen shows, if there is one. */
    Optional<String> form(String person);

    /** The error that stands at a field of the form. */
    Optional<String> error(String person, String field);

    /** What stands in a field of the form; empty when nothing does. */
    String entered(String person, String field);

    /** Types into a field that searches, and returns what it offers. */
    List<String> search(String person, String field, String text);

    /** Picks what the field offers. */
    void pick(String person, String field, String option);

    /** Types into a field, or clears it with an empty text. */
    void enter(String person, String field, String text);

    /** Chooses a person of the platform in a field for people. */
    void choose(String person, String field, String whom);

    void submit(String person);

    void press(String person, Said message, String button);

    /** What the platform would have refused so far, such as a choice that is too long. */
    List<String> complaints();

    @Override
    void close();
}
