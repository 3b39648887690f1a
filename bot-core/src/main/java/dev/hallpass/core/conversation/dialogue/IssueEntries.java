package dev.hallpass.core.conversation.dialogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.hallpass.core.conversation.command.TypedCode;
import dev.hallpass.core.conversation.form.FormEntries;
import dev.hallpass.core.conversation.form.FormEntries.Entry;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.code.Reading;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.UserName;

/**
 * What stands in the issuing form. Whatever the platform sends back, a forged option too, is read into a type or counts
 * as empty.
 */
record IssueEntries(FormEntries form) {
    static final String SCOPE = "scope";
    static final String DEVICE = "device";
    static final String COMPUTER = "computer";
    static final String USER = "user";
    static final String PROPOSAL = "proposal";
    static final String DURATION = "duration";
    static final String FROM_DATE = "from-date";
    static final String FROM_TIME = "from-time";
    static final String TO_DATE = "to-date";
    static final String TO_TIME = "to-time";
    static final String ZONE = "zone";
    static final String WITHIN = "within";
    static final String JUSTIFICATION = "justification";
    static final String DELIVER = "deliver";
    static final String PERSON = "person";
    static final String EMAIL = "email";
    /** The person on whose behalf a request is. */
    static final String BEHALF = "behalf";

    /** The value of {@link #DURATION} for fixed times. */
    static final String CUSTOM = "CUSTOM";
    /** The value of {@link #DEVICE} that stands for a typing error. */
    static final String SLIP = "!slip";

    static final IssueEntries NONE = new IssueEntries(new FormEntries(List.of()));

    /** To whom the code goes. */
    enum Delivery {
        ME,
        PERSON,
        EMAIL,
        PRINT
    }

    Optional<Scope> scope() {
        return read(SCOPE, Scope::valueOf).filter(scope -> scope != Scope.UNIVERSAL);
    }

    Optional<DeviceCode> device() {
        return form.value(DEVICE)
                .map(DeviceCode::read)
                .filter(Reading.Right.class::isInstance)
                .map(reading -> ((Reading.Right<DeviceCode>) reading).value());
    }

    Optional<ComputerId> computer() {
        return read(COMPUTER, ComputerId::new);
    }

    Optional<UserName> user() {
        return read(USER, UserName::of);
    }

    /** Whether fixed times are wanted. */
    boolean custom() {
        return form.value(DURATION).filter(CUSTOM::equals).isPresent();
    }

    Optional<PresetDuration> duration() {
        return read(DURATION, PresetDuration::valueOf);
    }

    Optional<RedeemWindow> within() {
        return read(WITHIN, RedeemWindow::valueOf);
    }

    Optional<LocalDate> date(String field) {
        return read(field, LocalDate::parse);
    }

    Optional<LocalTime> time(String field) {
        return read(field, LocalTime::parse);
    }

    Optional<ZoneId> zone() {
        return read(ZONE, ZoneId::of);
    }

    Optional<String> justification() {
        return form.value(JUSTIFICATION).filter(text -> !text.isBlank());
    }

    Delivery deliver() {
        return read(DELIVER, Delivery::valueOf).orElse(Delivery.ME);
    }

    Optional<EmailAddress> email() {
        return read(EMAIL, EmailAddress::new);
    }

    IssueEntries with(String field, String value) {
        List<Entry> entries = new ArrayList<>(without(field).form.entries());
        entries.add(new Entry(field, value));
        return new IssueEntries(new FormEntries(entries));
    }

    IssueEntries with(String field, Optional<String> value) {
        return value.map(present -> with(field, present)).orElse(this);
    }

    IssueEntries without(String field) {
        return new IssueEntries(new FormEntries(form.entries().stream()
                .filter(entry -> !entry.field().equals(field))
                .toList()));
    }

    /** These, with what came back from the fields that were on the screen in their place; the others are kept. */
    IssueEntries updated(FormEntries cameBack, List<String> onTheScreen) {
        IssueEntries updated = this;
        for (String field : onTheScreen) {
            updated = updated.without(field).with(field, cameBack.value(field));
        }
        return updated;
    }

    /** A proposed computer that was picked moves to its field; the zone of another computer is that of another. */
    IssueEntries afterChangeOf(String field) {
        if (field.equals(PROPOSAL)) {
            return with(COMPUTER, form.value(PROPOSAL)).without(PROPOSAL).without(ZONE);
        }
        return field.equals(COMPUTER) ? without(ZONE) : this;
    }

    /** These without what looks like a code or proves who somebody is: it is neither kept nor shown again. */
    IssueEntries withoutCodes() {
        return new IssueEntries(new FormEntries(form.entries().stream()
                .filter(entry -> !entry.field().equals(Proving.NUMBER))
                .filter(entry -> TypedCode.look(entry.value()) == TypedCode.Sighting.NO_CODE)
                .toList()));
    }

    private <T> Optional<T> read(String field, Function<String, T> reader) {
        try {
            return form.value(field).map(reader);
        } catch (IllegalArgumentException | DateTimeException forged) {
            return Optional.empty();
        }
    }
}
