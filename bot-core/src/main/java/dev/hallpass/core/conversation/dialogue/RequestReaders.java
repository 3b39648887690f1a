package dev.hallpass.core.conversation.dialogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.policy.Approver;
import dev.hallpass.core.requests.AccessRequest;

/** Before whom a request is put. */
final class RequestReaders {
    private static final int MOST_NAMED = 10;

    private final RequestRecords records;
    private final RequestWords words;

    RequestReaders(Bearings bearings, RequestRecords records) {
        this.records = records;
        this.words = new RequestWords(bearings, records.issuances());
    }

    /**
     * Who gets a direct message when a tier is asked: those whom the rule names in person, or who are on call, since they
     * need not be in the channel; where there is no channel, everybody.
     */
    Set<PersonId> of(AccessRequest request, int tier, boolean inChannel) {
        List<Approver> asked = request.ruling().tiers().get(tier).who();
        return found(
                request,
                inChannel ? asked.stream().filter(RequestReaders::inPerson).toList() : asked);
    }

    private static boolean inPerson(Approver who) {
        return who instanceof Approver.Named || who instanceof Approver.OnCall;
    }

    /** Those of the approvers who may decide it, but for the people whose own it is. */
    Set<PersonId> found(AccessRequest request, List<Approver> approvers) {
        Set<PersonId> people = new HashSet<>(
                records.deciders().find(approvers, request.asked().department()).people());
        people.remove(request.asked().requester());
        request.asked().onBehalfOf().ifPresent(people::remove);
        return people;
    }

    /** The names of those who are asked. */
    String names(AccessRequest request, List<Approver> approvers, Voice voice) {
        List<String> names = found(request, approvers).stream()
                .map(person -> words.name(person, voice))
                .sorted()
                .toList();
        String first = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
        return names.size() <= MOST_NAMED ? first : voice.say("request.and-more", first, names.size() - MOST_NAMED);
    }
}
