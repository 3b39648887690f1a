package dev.hallpass.core.conversation;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.hallpass.core.conversation.command.Command;
import dev.hallpass.core.conversation.command.CommandTable;
import dev.hallpass.core.conversation.command.Grammar;
import dev.hallpass.core.conversation.command.Parsed;
import dev.hallpass.core.conversation.command.TypedReceipt;
import dev.hallpass.core.conversation.form.Field;
import dev.hallpass.core.limits.OnceOnly;
import dev.hallpass.core.limits.OnceOnly.Claim;
import dev.hallpass.core.limits.StoreUnavailable;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.RoleAssignment;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Accounts;
import dev.hallpass.core.people.account.Accounts.Lookup;
import dev.hallpass.core.people.account.EventId;

/**
 * The door for every adapter: same delivery, same answer; who speaks; which dialogue answers. Whatever fails becomes a
 * sentence. Thread-safe.
 */
public final class Conversation {
    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

    private static final PersonId NOBODYS = new PersonId(new UUID(0, 0));

    /** Made up, and with a role, so that forms are rehearsed too. */
    private static final Person NOBODY = new Person(
            NOBODYS,
            "Nobody",
            Optional.empty(),
            ZoneOffset.UTC,
            Locale.ENGLISH,
            Set.of(new RoleAssignment(NOBODYS, Role.OTP_ADMINISTRATOR, Optional.empty())));

    private final List<Accounts> directories;
    private final People people;
    private final OnceOnly onceOnly;
    private final List<Dialogue> dialogues;
    private final Apology apology;

    /**
     * @param directories one a platform
     * @param dialogues asked in this order
     */
    public Conversation(
            List<Accounts> directories, People people, OnceOnly onceOnly, List<Dialogue> dialogues, Apology apology) {
        this.directories = List.copyOf(directories);
        this.people = people;
        this.onceOnly = onceOnly;
        this.dialogues = List.copyOf(dialogues);
        this.apology = apology;
    }

    /** Answers what a person did, in words; what it merely overhears it does not keep. Never throws, whatever is down and whatever was typed. */
    public Answer hear(Inbound inbound) {
        if (inbound instanceof Inbound.Overheard said
                && TypedReceipt.pasted(said.text()).isEmpty()) {
            return new Answer.Quiet();
        }
        try {
            return isMarked(inbound) ? once(inbound) : answer(inbound);
        } catch (RuntimeException failure) {
            return failed(failure);
        }
    }

    /**
     * Answers as {@link #hear} does, but to a made-up person whom nobody knows: no mark is set and nobody becomes known.
     * For what only asks.
     */
    public Answer rehearse(Inbound inbound) {
        try {
            directory(inbound.by());
            return answered(inbound, NOBODY);
        } catch (RuntimeException failure) {
            return failed(failure);
        }
    }

    /** What only asks or redraws has no effect that could come twice. */
    private static boolean isMarked(Inbound inbound) {
        return !(inbound instanceof Inbound.Suggest)
                && !(inbound instanceof Inbound.Changed)
                && !(inbound instanceof Inbound.OpenedHome);
    }

    private Answer once(Inbound inbound) {
        Claim claim = onceOnly.claim(inbound.event());
        if (claim instanceof Claim.Seen seen) {
            return seen.answer().flatMap(AnswerMemory::read).orElseGet(Answer.Quiet::new);
        }
        return first(inbound);
    }

    private Answer first(Inbound inbound) {
        Answer answer;
        try {
            answer = answer(inbound);
        } catch (RuntimeException failure) {
            giveBack(inbound.event());
            throw failure;
        }
        remember(inbound, answer);
        return answer;
    }

    /** What is done stays done and is told, also when the store that should remember the answer has gone meanwhile. */
    private void remember(Inbound inbound, Answer answer) {
        try {
            if (answer instanceof Answer.Reveal) {
                onceOnly.giveBack(inbound.event());
            } else {
                onceOnly.answered(inbound.event(), AnswerMemory.write(repeatable(inbound, answer)));
            }
        } catch (StoreUnavailable gone) {
            LOG.warn("an answer cannot be remembered: the store cannot be reached");
        }
    }

    /** An enrolment token and the secret of an authenticator app are shown once and kept nowhere. */
    private Answer repeatable(Inbound inbound, Answer answer) {
        boolean showsSecret = answer instanceof Answer.Show show
                && show.form().fields().stream().anyMatch(Field.Secret.class::isInstance);
        return showsSecret || showsToken(inbound) ? apology.say(new Excuse.AnsweredOnce(), Locale.ROOT) : answer;
    }

    private static boolean showsToken(Inbound inbound) {
        return parsed(inbound)
                .filter(parsed -> parsed instanceof Parsed.Understood understood
                        && understood.command() instanceof Command.AddComputer)
                .isPresent();
    }

    private void giveBack(EventId event) {
        try {
            onceOnly.giveBack(event);
        } catch (StoreUnavailable gone) {
            LOG.warn("a mark cannot be given back: the store cannot be reached");
        }
    }

    private Answer answer(Inbound inbound) {
        Account by = inbound.by();
        Lookup lookup = directory(by);
        if (lookup instanceof Lookup.Found found) {
            return answered(inbound, people.recognise(found.profile()));
        }
        if (lookup instanceof Lookup.Unavailable unavailable) {
            LOG.warn("the directory of {} does not answer: {}", by.platform(), unavailable.error());
            return apology.say(new Excuse.DirectoryUnavailable(by.platform()), Locale.ROOT);
        }
        return apology.say(new Excuse.UnknownAccount(), Locale.ROOT);
    }

    private Lookup directory(Account account) {
        return directories.stream()
                .filter(directory -> directory.platform() == account.platform())
                .findFirst()
                .map(directory -> directory.look(account))
                .orElseGet(() -> new Lookup.Unavailable("no directory for " + account.platform()));
    }

    private Answer answered(Inbound inbound, Person person) {
        Hearing hearing = new Hearing(person, origin(inbound), parsed(inbound));
        return dialogues.stream()
                .flatMap(dialogue -> dialogue.hear(inbound, hearing).stream())
                .findFirst()
                .orElseGet(() -> apology.say(new Excuse.NobodyAnswers(), person.locale()));
    }

    private static Optional<Parsed> parsed(Inbound inbound) {
        if (inbound instanceof Inbound.Command command) {
            return Optional.of(Grammar.read(command.text()));
        }
        if (inbound instanceof Inbound.Overheard said) {
            return Optional.of(Grammar.read(said.text()));
        }
        return inbound instanceof Inbound.Wrote wrote
                ? Optional.of(Grammar.read(withoutRoot(wrote.text())))
                : Optional.empty();
    }

    /** In a message to the bot people write the command as they know it, with its slash and without. */
    private static String withoutRoot(String text) {
        String stripped = text.strip();
        String root = CommandTable.ROOT;
        boolean begins = stripped.regionMatches(true, 0, root, 0, root.length());
        return begins ? stripped.substring(root.length()) : stripped;
    }

    private static String origin(Inbound inbound) {
        Account by = inbound.by();
        String workspace = by.platform().name().toLowerCase(Locale.ROOT) + " " + by.workspace();
        return place(inbound).map(place -> workspace + " " + place.channel()).orElse(workspace);
    }

    private static Optional<Place> place(Inbound inbound) {
        if (inbound instanceof Inbound.Command command) {
            return Optional.of(command.place());
        }
        if (inbound instanceof Inbound.Wrote wrote) {
            return Optional.of(wrote.place());
        }
        if (inbound instanceof Inbound.Overheard said) {
            return Optional.of(said.place());
        }
        return inbound instanceof Inbound.Pressed pressed ? Optional.of(pressed.place()) : Optional.empty();
    }

    private Answer failed(RuntimeException failure) {
        if (failure instanceof StoreUnavailable) {
            LOG.warn("the store of limits and sessions cannot be reached");
            return apology.say(new Excuse.StoreUnavailable(), Locale.ROOT);
        }
        return apology.failed(failure);
    }
}
