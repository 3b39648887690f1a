package dev.hallpass.engine.redeem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.hallpass.engine.code.Claim;
import dev.hallpass.engine.code.Context;
import dev.hallpass.engine.code.Context.Occasion;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.UserName;

/**
 * In which contexts a code is tried.
 *
 * @param devices the devices that it may open
 * @param users the users that it may name
 * @param days the days on which it may have been issued
 */
record Trials(List<DeviceCode> devices, List<UserName> users, Days days) {

    /** The days of issue that are tried for a code with this window and binding. */
    @FunctionalInterface
    interface Days {
        List<LocalDate> of(RedeemWindow window, Binding binding);
    }

    /** Every context that fits the claim, for each of the bindings. */
    List<Context> contexts(Claim claim, List<Binding> bindings, Instant now) {
        List<Optional<DeviceCode>> opened = claim.scope() == Scope.DEVICE
                ? devices.stream().map(Optional::of).toList()
                : List.of(Optional.empty());
        List<Context> contexts = new ArrayList<>();
        for (Binding binding : bindings) {
            for (Occasion occasion : occasions(claim, binding, now)) {
                opened.forEach(device -> contexts.add(new Context(occasion, device, binding)));
            }
        }
        return contexts;
    }

    private List<Occasion> occasions(Claim claim, Binding binding, Instant now) {
        Stream<Occasion> issued = claim.window().stream()
                .flatMap(window -> days.of(window, binding).stream())
                .map(Occasion.IssuedOn::new);
        Stream<Occasion> starting = claim.start(now).stream().map(Occasion.StartsAt::new);
        return Stream.concat(issued, starting).toList();
    }
}
