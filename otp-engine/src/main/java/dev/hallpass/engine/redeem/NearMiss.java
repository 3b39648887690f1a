package dev.hallpass.engine.redeem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.hallpass.engine.code.Contents;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.UserName;
import dev.hallpass.engine.terms.Validity;

/**
 * Steps 4 and 5: what is tried for a code, and, where that finds nothing, what it would have taken. Only the issuer can
 * have made such a code, so saying so costs nothing and counts nothing.
 */
final class NearMiss {
    /** How many of the users assigned here are looked at beside those who are logged in. */
    private static final int MOST_OTHER_USERS = 64;

    private final Standing standing;
    private final Surroundings here;

    NearMiss(Standing standing, Surroundings here) {
        this.standing = standing;
        this.here = here;
    }

    /** What opens: what is attached, who is logged in, the days of the window. */
    Trials trials() {
        List<DeviceCode> devices =
                here.devices().stream().map(Device::code).distinct().toList();
        return new Trials(devices, here.users(), this::days);
    }

    /** Why the code opens nothing, where it would on another day, with another device or for another user. */
    Optional<Refusal> explain(OfflineCode code, CodeSearch search) {
        return search.find(code, widerTrials()).map(find -> refusal(find.contents()));
    }

    private Refusal refusal(Contents contents) {
        Validity validity = contents.terms().validity();
        Binding binding = contents.terms().binding();
        if (validity instanceof Validity.Relative relative
                && !days(relative.window(), binding).contains(relative.dayOfIssue())) {
            return new Refusal.OutOfWindow(relative.dayOfIssue(), relative.lastDay());
        }
        if (validity instanceof Validity.Interval interval && !interval.end().isAfter(now())) {
            return new Refusal.Over(interval.start(), interval.end());
        }
        Optional<UserName> absent = binding.user().filter(user -> !here.users().contains(user));
        return absent.<Refusal>map(Refusal.OtherUser::new)
                .orElseGet(() -> new Refusal.DeviceNotAttached(
                        remembered(contents.device().orElseThrow())));
    }

    private Trials widerTrials() {
        List<DeviceCode> devices = Stream.concat(here.devices().stream(), standing.state().remembered().stream())
                .map(Device::code)
                .distinct()
                .toList();
        List<UserName> others = standing.bundle().keys().users().stream()
                .filter(user -> !here.users().contains(user))
                .limit(MOST_OTHER_USERS)
                .toList();
        List<UserName> users =
                Stream.concat(here.users().stream(), others.stream()).toList();
        return new Trials(devices, users, this::widerDays);
    }

    private List<LocalDate> days(RedeemWindow window, Binding binding) {
        return window.daysOfIssue(today(binding));
    }

    /** The days of today, yesterday and tomorrow. */
    private List<LocalDate> widerDays(RedeemWindow window, Binding binding) {
        LocalDate today = today(binding);
        List<LocalDate> days = new ArrayList<>(days(window, binding));
        days.add(today.plusDays(1));
        days.add(today.minusDays(window.days()));
        return days;
    }

    private LocalDate today(Binding binding) {
        EndpointState.DayZones zones = standing.state().zones();
        DayZone zone = binding.computer().isPresent() ? zones.computer() : zones.organisation();
        return zone.dayAt(now());
    }

    private Instant now() {
        return standing.reading().now();
    }

    private Device remembered(DeviceCode code) {
        return standing.state().remembered().stream()
                .filter(device -> device.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
