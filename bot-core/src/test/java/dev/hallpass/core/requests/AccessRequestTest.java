package dev.hallpass.core.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.IssuingStage;
import dev.hallpass.core.issuing.Timing;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.account.EventId;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.core.policy.Ruling;
import dev.hallpass.core.requests.RequestTerms.Excess;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.UserName;

class AccessRequestTest {
    private static final Instant AT = Instant.parse("2026-11-23T12:00:00Z");

    private final PersonId one = new PersonId(UUID.randomUUID());
    private final PersonId other = new PersonId(UUID.randomUUID());

    private static AccessRequest pending(int quorum) {
        Asked asked = new Asked(
                new PersonId(UUID.randomUUID()),
                Optional.empty(),
                new EventId(Platform.SLACK, "T1", "E1"),
                AT,
                RequestStage.terms(PresetDuration.H2),
                Optional.empty(),
                Optional.empty(),
                "test");
        Ruling ruling = new Ruling("default", quorum, Duration.ofMinutes(30), List.of(), List.of());
        return AccessRequest.of(new RequestId(1), asked, ruling);
    }

    @Test
    void isApprovedByTheLastYesThatIsNeeded() {
        AccessRequest once = pending(2).approve(one, AT);
        AccessRequest twice = once.approve(other, AT.plusSeconds(1));

        assertThat(once.pending()).isTrue();
        assertThat(once.missing()).isEqualTo(1);
        assertThat(twice.state())
                .isEqualTo(new RequestState.Approved(AT.plusSeconds(1), new RequestState.Fulfilment.Underway()));
    }

    @Test
    void takesOneYesFromOnePerson() {
        AccessRequest once = pending(2).approve(one, AT);

        assertThatIllegalStateException().isThrownBy(() -> once.approve(one, AT));
    }

    @Test
    void doesNothingMoreOnceItHasEnded() {
        List<AccessRequest> ended = List.of(
                pending(1).approve(one, AT),
                pending(1).deny(one, AT, "no"),
                pending(1).expire(AT),
                pending(1).withdraw(AT));
        List<UnaryOperator<AccessRequest>> verbs = List.of(
                request -> request.approve(other, AT),
                request -> request.deny(other, AT, "no"),
                request -> request.expire(AT),
                request -> request.withdraw(AT),
                AccessRequest::remind,
                request -> request.escalate(1),
                request -> request.narrow(request.terms()));

        for (AccessRequest request : ended) {
            verbs.forEach(verb -> assertThatIllegalStateException().isThrownBy(() -> verb.apply(request)));
        }
    }

    @Test
    void isFulfilledOnceAndOnlyWhenApproved() {
        AccessRequest approved = pending(1).approve(one, AT);

        assertThatIllegalStateException().isThrownBy(() -> pending(1).fulfil(new IssuanceId(7)));
        assertThatIllegalStateException()
                .isThrownBy(() -> approved.fulfil(new IssuanceId(7)).fail("retired-computer"));
    }

    @Test
    void grantsLessAndNeverMore() {
        AccessRequest request = pending(1);

        assertThat(request.narrow(RequestStage.terms(PresetDuration.M15)).terms())
                .isEqualTo(RequestStage.terms(PresetDuration.M15));
        assertThatIllegalStateException().isThrownBy(() -> request.narrow(RequestStage.terms(PresetDuration.H4)));
    }

    @Test
    void knowsWhereTermsGoBeyondOthers() {
        RequestTerms wide = RequestStage.terms(PresetDuration.H2);
        Timing.During longer = new Timing.During(PresetDuration.H4, RedeemWindow.SEVEN_DAYS);
        Binding both = Binding.toBoth(IssuingStage.COMPUTER, UserName.of("corp\\maria"));
        DeviceCode device = DeviceCode.of("0951", "1666", "1");

        assertThat(new RequestTerms(Scope.DEVICE, Optional.of(device), both, wide.timing()).beyond(wide))
                .isEmpty();
        assertThat(new RequestTerms(wide.scope(), Optional.empty(), wide.binding(), longer).beyond(wide))
                .containsExactlyInAnyOrder(Excess.LENGTH, Excess.WINDOW);
        assertThat(new RequestTerms(
                                Scope.ALL_FILE_TRANSFERS,
                                Optional.empty(),
                                Binding.toComputer(IssuingStage.OTHER),
                                wide.timing())
                        .beyond(wide))
                .containsExactlyInAnyOrder(Excess.SCOPE, Excess.BINDING);
        assertThat(new RequestTerms(
                                wide.scope(),
                                Optional.empty(),
                                wide.binding(),
                                new Timing.FromTo(AT, AT.plusSeconds(600)))
                        .beyond(wide))
                .containsExactly(Excess.LENGTH);
    }

    @Test
    void keepsFixedTimesWithinThemselves() {
        RequestTerms wide = fixed(0, 3600);

        assertThat(fixed(600, 1800).beyond(wide)).isEmpty();
        assertThat(fixed(-300, 1800).beyond(wide)).containsExactly(Excess.LENGTH);
        assertThat(fixed(0, 3900).beyond(wide)).containsExactly(Excess.LENGTH);
    }

    private static RequestTerms fixed(long from, long to) {
        return new RequestTerms(
                Scope.ALL_DEVICES,
                Optional.empty(),
                Binding.toComputer(IssuingStage.COMPUTER),
                new Timing.FromTo(AT.plusSeconds(from), AT.plusSeconds(to)));
    }

    @Test
    void doublesTheLastReminderUntilTheExpiry() {
        Ruling ruling = new Ruling(
                "default", 1, Duration.ofMinutes(40), List.of(Duration.ofMinutes(3), Duration.ofMinutes(8)), List.of());

        assertThat(List.of(0, 1, 2, 3).stream().map(ruling::reminder).map(Optional::orElseThrow))
                .containsExactly(
                        Duration.ofMinutes(3), Duration.ofMinutes(8), Duration.ofMinutes(16), Duration.ofMinutes(32));
        assertThat(ruling.reminder(4)).isEmpty();
        assertThat(ruling.reminder(1000)).isEmpty();
    }
}
