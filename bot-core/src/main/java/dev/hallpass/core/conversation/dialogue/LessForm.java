package dev.hallpass.core.conversation.dialogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.hallpass.core.conversation.form.Field;
import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.conversation.form.FormEntries;
import dev.hallpass.core.conversation.form.FormRef;
import dev.hallpass.core.conversation.form.Option;
import dev.hallpass.core.issuing.Issuances;
import dev.hallpass.core.issuing.Timing;
import dev.hallpass.core.requests.AccessRequest;
import dev.hallpass.core.requests.RequestTerms;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.code.Reading;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.UserName;

/** The form in which somebody approves less than was asked for: it offers nothing that would be more. */
final class LessForm {
    static final String DURATION = "duration";
    private static final String WITHIN = "within";
    private static final String DEVICE = "device";
    private static final String USER = "user";
    private static final String NOTE = "note";
    private static final String PREFIX = "request-change:";
    private static final FormEntries NOTHING_CHOSEN = new FormEntries(List.of());
    private static final List<PresetDuration> PRESETS = List.of(PresetDuration.values());

    private final RequestWords words;

    LessForm(Bearings bearings, Issuances issuances) {
        this.words = new RequestWords(bearings, issuances);
    }

    static boolean owns(FormRef form) {
        return form.session().startsWith(PREFIX);
    }

    Form of(AccessRequest request, Voice voice) {
        return draw(request, NOTHING_CHOSEN, List.of(), voice);
    }

    /** The same with what was chosen, which asks for a number of the authenticator app too. */
    Form proving(AccessRequest request, FormEntries chosen, Voice voice) {
        Field why = new Field.Note("why", voice.say("request.prove.why"));
        return draw(request, chosen, List.of(why, Proving.field(voice)), voice);
    }

    private Form draw(AccessRequest request, FormEntries chosen, List<Field> more, Voice voice) {
        RequestTerms terms = request.terms();
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Note(NOTE, voice.say("request.less.note", words.what(terms, voice))));
        if (terms.scope() != Scope.TRANSFER_LIMIT_RESET) {
            fields.add(choice(DURATION, durations(terms, voice), chosen, voice));
        }
        if (terms.timing() instanceof Timing.During during) {
            fields.add(choice(WITHIN, windows(during, voice), chosen, voice));
        }
        if (terms.scope() == Scope.ALL_DEVICES) {
            fields.add(text(DEVICE, chosen, voice));
        }
        if (terms.binding().user().isEmpty()) {
            fields.add(text(USER, chosen, voice));
        }
        fields.addAll(more);
        return new Form(
                new FormRef(PREFIX + request.id().value()),
                voice.say("request.less.title", request.id()),
                voice.say("button.approve"),
                fields,
                Optional.empty());
    }

    /** The last one is what was asked for. */
    private static Field choice(String name, List<Option> options, FormEntries chosen, Voice voice) {
        Option option = options.stream()
                .filter(one -> chosen.value(name).equals(Optional.of(one.value())))
                .findFirst()
                .orElseGet(() -> options.get(options.size() - 1));
        return new Field.Choice(
                name,
                voice.say("less." + name),
                voice.say("less." + name + ".hint"),
                false,
                options,
                Optional.of(option),
                false);
    }

    private static Field text(String name, FormEntries chosen, Voice voice) {
        String typed = chosen.value(name).orElse("");
        return new Field.TextInput(
                name, voice.say("less." + name), voice.say("less." + name + ".hint"), true, false, 256, typed);
    }

    private static List<Option> durations(RequestTerms terms, Voice voice) {
        Duration asked = terms.length();
        Stream<Duration> shorter =
                PRESETS.stream().map(PresetDuration::duration).filter(length -> length.compareTo(asked) < 0);
        return Stream.concat(shorter, Stream.of(asked))
                .map(length -> new Option(length.toString(), voice.exactLength(length)))
                .toList();
    }

    private static List<Option> windows(Timing.During during, Voice voice) {
        return Arrays.stream(RedeemWindow.values())
                .filter(window -> window.compareTo(during.within()) <= 0)
                .map(window -> new Option(window.name(), voice.say("window." + window.name())))
                .toList();
    }

    /** The terms with what was chosen; a value that was forged counts as not chosen, and more is refused by who decides. */
    RequestTerms read(RequestTerms terms, FormEntries entries) {
        Optional<DeviceCode> device = entries.value(DEVICE)
                .map(DeviceCode::read)
                .filter(Reading.Right.class::isInstance)
                .map(reading -> ((Reading.Right<DeviceCode>) reading).value())
                .filter(code -> terms.scope() == Scope.ALL_DEVICES);
        Optional<UserName> user = entries.value(USER).flatMap(LessForm::user);
        return new RequestTerms(
                device.isPresent() ? Scope.DEVICE : terms.scope(),
                device.or(terms::device),
                new Binding(terms.binding().computer(), terms.binding().user().or(() -> user)),
                timing(terms.timing(), entries));
    }

    private static Optional<UserName> user(String typed) {
        try {
            return Optional.of(UserName.of(typed));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    private static Timing timing(Timing asked, FormEntries entries) {
        Optional<Duration> length = entries.value(DURATION).flatMap(LessForm::length);
        if (asked instanceof Timing.FromTo fixed) {
            return length.map(chosen ->
                            new Timing.FromTo(fixed.start(), fixed.start().plus(chosen)))
                    .orElse(fixed);
        }
        Timing.During during = (Timing.During) asked;
        PresetDuration duration = length.flatMap(LessForm::preset).orElse(during.duration());
        RedeemWindow within = entries.value(WITHIN).flatMap(LessForm::window).orElse(during.within());
        return new Timing.During(duration, within);
    }

    private static Optional<Duration> length(String value) {
        return value.matches("PT[0-9A-Z]{1,20}") ? Optional.of(Duration.parse(value)) : Optional.empty();
    }

    private static Optional<PresetDuration> preset(Duration length) {
        return PRESETS.stream().filter(one -> one.duration().equals(length)).findFirst();
    }

    private static Optional<RedeemWindow> window(String value) {
        return Arrays.stream(RedeemWindow.values())
                .filter(window -> window.name().equals(value))
                .findFirst();
    }
}
