package dev.hallpass.core.conversation.dialogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;

import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.Device;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.issue.Draft;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.Validity;

/** Says in words what a code opens, where, for whom and for how long. */
final class Describing {
    private final Registry registry;
    private final ZoneId organisationZone;
    private final Clock clock;

    Describing(Registry registry, ZoneId organisationZone, Clock clock) {
        this.registry = registry;
        this.organisationZone = organisationZone;
        this.clock = clock;
    }

    ZoneId organisationZone() {
        return organisationZone;
    }

    Instant now() {
        return clock.instant();
    }

    /** {@code all devices}, {@code the device KINGSTON DT50 (N1B7-FWZ3)}. */
    String scope(Draft draft, Voice voice) {
        return draft.device().isPresent()
                ? voice.say("scope.DEVICE.named", device(draft.device().get()))
                : scope(draft.terms().scope(), voice);
    }

    String scope(Scope scope, Voice voice) {
        return voice.say("scope." + scope.name());
    }

    /** The name where the registry has one, and always the code. */
    String device(DeviceCode code) {
        return registry.device(code)
                .map(Device::name)
                .filter(name -> !name.isBlank())
                .map(name -> name + " (" + code.written() + ")")
                .orElse(code.written());
    }

    /** {@code on LT-0042 for corp\maria}. */
    String where(Binding binding, Voice voice) {
        if (binding.computer().isEmpty()) {
            return voice.say("where.user", binding.user().orElseThrow());
        }
        String computer = computer(binding.computer().get());
        return binding.user().isPresent()
                ? voice.say("where.both", computer, binding.user().get())
                : voice.say("where.computer", computer);
    }

    String computer(ComputerId id) {
        return registry.computer(id).map(Computer::name).map(Object::toString).orElse(id.value());
    }

    /** {@code 1 h from redemption}, or both ends of an interval in both zones. */
    String howLong(Whole whole, Voice voice) {
        Validity validity = whole.draft().terms().validity();
        if (validity instanceof Validity.Relative relative) {
            return voice.say(
                    "howlong.relative", voice.exactLength(relative.duration().duration()));
        }
        Validity.Interval interval = (Validity.Interval) validity;
        return voice.say(
                "howlong.interval",
                both(interval.start(), whole.zone(), voice),
                both(interval.end(), whole.zone(), voice));
    }

    /** {@code redeem before 23:59 Europe/Bucharest (7 h left)}. */
    String deadline(Whole whole, Voice voice) {
        Instant now = clock.instant();
        return voice.say(
                "deadline",
                clockTime(whole.redeemBy(), whole.zone(), now, voice),
                whole.zone().getId(),
                voice.length(Duration.between(now, whole.redeemBy().plusSeconds(1))));
    }

    /**
     * {@code 16:00 there (Bucharest) = 15:00 here (Berlin)}; one zone alone where their clocks agree. Where the reader is
     * in neither, their own time stands third.
     */
    String both(Instant at, ZoneId there, Voice voice) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(voice.locale())
                .format(at.atZone(there));
        String times = sameClock(at, there, organisationZone)
                ? voice.say("time.one", clock(at, there, voice), there.getId())
                : voice.say(
                        "time.two",
                        clock(at, there, voice),
                        city(there),
                        clock(at, organisationZone, voice),
                        city(organisationZone));
        boolean third = !sameClock(at, voice.zone(), there) && !sameClock(at, voice.zone(), organisationZone);
        String all = third ? voice.say("time.third", times, clock(at, voice.zone(), voice), city(voice.zone())) : times;
        return voice.say("time.dated", day, all);
    }

    /** The zone whose calendar and clock an order is meant in. */
    ZoneId zoneOf(Optional<ComputerId> computer) {
        return computer.flatMap(registry::computer).map(Computer::zone).orElse(organisationZone);
    }

    private static boolean sameClock(Instant at, ZoneId one, ZoneId other) {
        return one.getRules().getOffset(at).equals(other.getRules().getOffset(at));
    }

    /** With the day, unless that is today. */
    private static String clockTime(Instant at, ZoneId zone, Instant now, Voice voice) {
        boolean today = at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        String time = clock(at, zone, voice);
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(voice.locale())
                .format(at.atZone(zone));
        return today ? time : voice.say("time.dated", day, time);
    }

    /** Always of 24 hours: what is read out over the phone has no half of the day to be lost. */
    private static String clock(Instant at, ZoneId zone, Voice voice) {
        return DateTimeFormatter.ofPattern("HH:mm", voice.locale()).format(at.atZone(zone));
    }

    static String city(ZoneId zone) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }
}
