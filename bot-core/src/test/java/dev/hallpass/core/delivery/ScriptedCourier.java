package dev.hallpass.core.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.Recipient;
import dev.hallpass.core.people.account.Platform;

/** Direct messages as a test scripts them: answers in order, then always delivered. */
final class ScriptedCourier implements Courier, Redactor {
    static final CarryingMessage MESSAGE = new CarryingMessage(Platform.SLACK, "T1", "D1", "1.2");

    private final Deque<Carried> answers = new ArrayDeque<>();
    private final Deque<Redacted> redactions = new ArrayDeque<>();
    private final List<Parcel> carried = new ArrayList<>();
    private final List<Issuance> redacted = new ArrayList<>();
    private Runnable meanwhile = () -> {};

    void answer(Carried next) {
        answers.add(next);
    }

    void redaction(Redacted next) {
        redactions.add(next);
    }

    /** What happens between asking and answering. */
    void meanwhile(Runnable happens) {
        meanwhile = happens;
    }

    List<Parcel> carried() {
        return carried;
    }

    List<Issuance> redacted() {
        return redacted;
    }

    static Carried later() {
        return new Carried.Later(Duration.ZERO, "busy");
    }

    @Override
    public Class<Recipient.DirectMessage> serves() {
        return Recipient.DirectMessage.class;
    }

    @Override
    public Carried carry(Parcel parcel) {
        carried.add(parcel);
        meanwhile.run();
        return answers.isEmpty() ? new Carried.Handed(Optional.of(MESSAGE)) : answers.poll();
    }

    @Override
    public Redacted redact(CarryingMessage message, Issuance issuance) {
        redacted.add(issuance);
        return redactions.isEmpty() ? new Redacted.Done() : redactions.poll();
    }
}
