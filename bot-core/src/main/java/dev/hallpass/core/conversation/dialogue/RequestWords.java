package dev.hallpass.core.conversation.dialogue;

import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.Issuances;
import dev.hallpass.core.issuing.Timing;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.requests.AccessRequest;
import dev.hallpass.core.requests.RequestState;
import dev.hallpass.core.requests.RequestState.Fulfilment;
import dev.hallpass.core.requests.RequestTerms;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.Scope;

/** Says in words what is asked for, and where a request stands: the sign and the word, always both. */
final class RequestWords {
    private final People people;
    private final Describing describing;
    private final Issuances issuances;
    private final StatusLine codes;

    RequestWords(Bearings bearings, Issuances issuances) {
        this.people = bearings.people();
        this.describing = bearings.describing();
        this.issuances = issuances;
        this.codes = new StatusLine(people, describing);
    }

    String name(PersonId person, Voice voice) {
        return people.find(person).map(Person::name).orElseGet(() -> voice.say("person.unknown"));
    }

    /** {@code all devices}, {@code the device KINGSTON DT50 (N1B7-FWZ3)}. */
    String opens(RequestTerms terms, Voice voice) {
        return terms.device()
                .map(device -> voice.say("scope.DEVICE.named", describing.device(device)))
                .orElseGet(() -> describing.scope(terms.scope(), voice));
    }

    String where(RequestTerms terms, Voice voice) {
        return describing.where(terms.binding(), voice);
    }

    String howLong(RequestTerms terms, Voice voice) {
        if (terms.timing() instanceof Timing.FromTo fixed) {
            ZoneId zone = describing.zoneOf(terms.binding().computer());
            return voice.say(
                    "howlong.interval",
                    describing.both(fixed.start(), zone, voice),
                    describing.both(fixed.end(), zone, voice));
        }
        Timing.During during = (Timing.During) terms.timing();
        boolean reset = terms.scope() == Scope.TRANSFER_LIMIT_RESET;
        PresetDuration length = reset ? PresetDuration.M30 : during.duration();
        return voice.say(
                "request.howlong",
                voice.exactLength(length.duration()),
                voice.say("window." + during.within().name()));
    }

    /** {@code all devices on LT-0042, 1 h from redemption (same day)}. */
    String what(RequestTerms terms, Voice voice) {
        return voice.say("request.what", opens(terms, voice), where(terms, voice), howLong(terms, voice));
    }

    /** Those who approved so far. */
    String approvers(AccessRequest request, Voice voice) {
        return request.approvals().stream()
                .map(approval -> name(approval.by(), voice))
                .collect(Collectors.joining(", "));
    }

    /** {@code ⏳ Pending}, {@code ✅ Approved by …}, and so on. */
    Text status(AccessRequest request, Voice voice) {
        RequestState state = request.state();
        if (state instanceof RequestState.Denied denied) {
            return voice.text(
                    "request.status.denied", name(denied.by(), voice), voice.at(denied.at()), denied.reason());
        }
        if (state instanceof RequestState.Expired expired) {
            return voice.text("request.status.expired", voice.at(expired.at()));
        }
        if (state instanceof RequestState.Withdrawn withdrawn) {
            return voice.text(
                    "request.status.withdrawn", name(request.asked().requester(), voice), voice.at(withdrawn.at()));
        }
        return state instanceof RequestState.Approved approved
                ? approved(request, approved, voice)
                : pending(request, voice);
    }

    private Text pending(AccessRequest request, Voice voice) {
        if (!describing.now().isBefore(request.expiresAt())) {
            return voice.text("request.status.expired", voice.at(request.expiresAt()));
        }
        int quorum = request.ruling().quorum();
        if (quorum == 1) {
            return voice.text("request.status.pending", voice.at(request.expiresAt()));
        }
        int given = request.approvals().size();
        return given == 0
                ? voice.text("request.status.pending.of", voice.at(request.expiresAt()), given, quorum)
                : voice.text(
                        "request.status.pending.part",
                        voice.at(request.expiresAt()),
                        given,
                        quorum,
                        approvers(request, voice));
    }

    private Text approved(AccessRequest request, RequestState.Approved approved, Voice voice) {
        String key = request.terms().equals(request.asked().wanted()) ? "approved" : "approved.less";
        return voice.text("request.status." + key, approvers(request, voice), voice.at(approved.at()));
    }

    /** What became of the code, where there is one or none could be issued. */
    Optional<Text> code(AccessRequest request, Voice voice) {
        if (!(request.state() instanceof RequestState.Approved approved)) {
            return Optional.empty();
        }
        if (approved.fulfilment() instanceof Fulfilment.Failed failed) {
            return Optional.of(voice.text("request.status.failed", failed.refusal()));
        }
        return approved.fulfilment() instanceof Fulfilment.Issued issued
                ? code(issued.issuance(), voice)
                : Optional.empty();
    }

    private Optional<Text> code(IssuanceId id, Voice voice) {
        return issuances.find(id).map(issuance -> voice.text("request.status.code", id, codes.of(issuance, voice)));
    }
}
