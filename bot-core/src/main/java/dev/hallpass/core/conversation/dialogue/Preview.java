package dev.hallpass.core.conversation.dialogue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.hallpass.core.conversation.dialogue.Intake.Lack;
import dev.hallpass.core.conversation.dialogue.Intake.Read;
import dev.hallpass.core.conversation.form.FieldError;
import dev.hallpass.core.issuing.IssueRefusal;
import dev.hallpass.core.issuing.Order;
import dev.hallpass.core.issuing.Plan;
import dev.hallpass.core.issuing.WeighOrder;
import dev.hallpass.core.issuing.WeighOutcome;

/** Says in words what would be issued, or what stands against it, without issuing anything. */
final class Preview {
    private final WeighOrder weighing;
    private final Describing describing;
    private final Refusals refusals;
    private final String planned;

    Preview(WeighOrder weighing, Describing describing, Refusals refusals) {
        this(weighing, describing, refusals, "preview.planned");
    }

    /** @param planned the sentence for what can be done */
    Preview(WeighOrder weighing, Describing describing, Refusals refusals, String planned) {
        this.weighing = weighing;
        this.describing = describing;
        this.refusals = refusals;
        this.planned = planned;
    }

    /** The line below the form. */
    String line(Read read, Voice voice) {
        if (read instanceof Read.Lacking lacking) {
            return voice.say(
                    "preview.lacking",
                    lacking.lacks().stream().map(Lack::sentence).distinct().collect(Collectors.joining(" ")));
        }
        WeighOutcome outcome = weighing.weigh(((Read.Complete) read).order());
        if (outcome instanceof WeighOutcome.Refused refused) {
            return refused.refusals().stream()
                    .map(refusal -> voice.plain(refusals.text(refusal, voice)))
                    .collect(Collectors.joining(" "));
        }
        return planned(((WeighOutcome.Weighed) outcome).plan(), voice);
    }

    private String planned(Plan plan, Voice voice) {
        Whole whole = Whole.of(plan);
        String sentence = voice.say(
                planned,
                describing.scope(plan.draft(), voice),
                describing.where(plan.draft().terms().binding(), voice),
                describing.howLong(whole, voice),
                describing.deadline(whole, voice));
        Stream<String> cautions =
                plan.cautions().stream().map(caution -> "⚠️ " + voice.plain(Cautions.text(caution, voice)));
        return Stream.concat(Stream.of(sentence), cautions).collect(Collectors.joining("\n"));
    }

    /** Whether nothing but a number of the person's authenticator app is missing. */
    boolean needsNumber(Read read) {
        return read instanceof Read.Complete complete
                && weighing.weigh(complete.order()) instanceof WeighOutcome.Refused refused
                && refused.refusals().stream().anyMatch(IssueRefusal.StepUpNeeded.class::isInstance);
    }

    /**
     * Everything that stands against a complete order, at its fields; none when it would be issued, and none where the
     * person may not: that refusal is for the issuing to tell, and to keep.
     */
    List<FieldError> errors(Order order, Voice voice) {
        if (weighing.weigh(order) instanceof WeighOutcome.Refused refused
                && !(refused.first() instanceof IssueRefusal.NotPermitted)) {
            return refused.refusals().stream()
                    .map(refusal -> new FieldError(fieldOf(refusal), voice.plain(refusals.text(refusal, voice))))
                    .toList();
        }
        return List.of();
    }

    /** The field at which a refusal is told: the one whose change helps. */
    static String fieldOf(IssueRefusal refusal) {
        return switch (refusal.code()) {
            case "unknown-computer", "retired-computer", "not-permitted" -> IssueEntries.COMPUTER;
            case "unknown-user", "user-not-assigned", "user-alone-forbidden" -> IssueEntries.USER;
            case "device-missing" -> IssueEntries.DEVICE;
            case "start-too-far" -> IssueEntries.FROM_DATE;
            case "end-before-start", "too-short", "too-long", "over-already" -> IssueEntries.TO_TIME;
            case "window-forbidden" -> IssueEntries.WITHIN;
            case "justification-missing", "justification-pattern" -> IssueEntries.JUSTIFICATION;
            case "mail-domain-forbidden" -> IssueEntries.EMAIL;
            case "unknown-recipient" -> IssueEntries.PERSON;
            case "step-up-needed", "step-up-not-enrolled" -> Proving.NUMBER;
            default -> IssueEntries.SCOPE;
        };
    }
}
