package dev.hallpass.engine.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hallpass.engine.LittleEndpoint;
import dev.hallpass.engine.LittleEndpoint.Here;
import dev.hallpass.engine.key.MasterSecret;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;
import dev.hallpass.engine.terms.Validity;

/** A right code in another place, at another time, or for somebody else. */
class ElsewhereTest {
    private Samples samples;
    private List<Contents> all;

    @BeforeEach
    void grow() {
        samples = new Samples(31);
        all = new ArrayList<>(samples.everyRelative());
        all.addAll(samples.intervals(20));
    }

    @Test
    void refusesAnotherComputer() {
        ComputerId other = samples.computer();
        for (Contents contents : naming(true, false)) {
            LittleEndpoint here = samples.endpoint(contents);
            refuses(new LittleEndpoint(other, samples.master.computerKey(other), here.users(), here.here()), contents);
            refuses(new LittleEndpoint(other, here.computerKey(), here.users(), here.here()), contents);
        }
    }

    @Test
    void refusesAnotherUser() {
        UserName other = UserName.of("corp\\somebody else");
        for (Contents contents : naming(false, true)) {
            LittleEndpoint here = samples.endpoint(contents);
            var theirKey = Map.of(other, samples.master.userKey(other, Samples.GENERATION));
            var sameKey = Map.of(other, samples.master.userKey(samples.user, Samples.GENERATION));
            refuses(new LittleEndpoint(here.computer(), here.computerKey(), theirKey, here.here()), contents);
            refuses(new LittleEndpoint(here.computer(), here.computerKey(), sameKey, here.here()), contents);
        }
    }

    @Test
    void refusesAnotherDevice() {
        for (Contents contents : all) {
            if (contents.device().isPresent()) {
                LittleEndpoint here = samples.endpoint(contents);
                Here now = here.here();
                refuses(here.with(new Here(List.of(samples.device()), now.today(), now.now())), contents);
                refuses(here.with(new Here(List.of(), now.today(), now.now())), contents);
            }
        }
    }

    @Test
    void refusesAnotherDay() {
        for (Contents contents : all) {
            if (contents.terms().validity() instanceof Validity.Relative relative) {
                refuses(on(contents, relative.dayOfIssue().minusDays(1)), contents);
                refuses(on(contents, relative.lastDay().plusDays(1)), contents);
                refuses(on(contents, relative.dayOfIssue().plusYears(1)), contents);
            }
        }
    }

    @Test
    void refusesAnIntervalCodeThatComesRoundAgain() {
        Duration turn = Validity.Interval.UNIT.multipliedBy(Payload.Interval.STARTS);
        for (Contents contents : all) {
            if (contents.terms().validity() instanceof Validity.Interval interval) {
                refuses(at(contents, interval.start().plus(turn)), contents);
                refuses(at(contents, interval.start().minus(turn)), contents);
                refuses(at(contents, interval.start().plus(turn.multipliedBy(3))), contents);
            }
        }
    }

    @Test
    void refusesAnotherEpoch() {
        MasterSecret next = samples.master();
        for (Contents contents : all) {
            LittleEndpoint here = samples.endpoint(contents);
            var users = Map.of(samples.user, next.userKey(samples.user, Samples.GENERATION));
            refuses(
                    new LittleEndpoint(here.computer(), next.computerKey(here.computer()), users, here.here()),
                    contents);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 256})
    void refusesAnotherGeneration(int further) {
        var users = Map.of(samples.user, samples.master.userKey(samples.user, Samples.GENERATION + further));
        for (Contents contents : all) {
            LittleEndpoint here = samples.endpoint(contents);
            LittleEndpoint other = new LittleEndpoint(here.computer(), here.computerKey(), users, here.here());
            boolean userAlone = contents.terms().binding().computer().isEmpty();
            assertThat(other.verify(samples.sealed(contents)).isEmpty()).isEqualTo(userAlone);
        }
    }

    private List<Contents> naming(boolean computer, boolean user) {
        return all.stream()
                .filter(contents ->
                        !computer || contents.terms().binding().computer().isPresent())
                .filter(contents -> !user || contents.terms().binding().user().isPresent())
                .toList();
    }

    private LittleEndpoint on(Contents contents, LocalDate today) {
        LittleEndpoint here = samples.endpoint(contents);
        return here.with(new Here(here.here().devices(), today, here.here().now()));
    }

    private LittleEndpoint at(Contents contents, Instant now) {
        LittleEndpoint here = samples.endpoint(contents);
        return here.with(new Here(here.here().devices(), here.here().today(), now));
    }

    private void refuses(LittleEndpoint endpoint, Contents contents) {
        assertThat(endpoint.verify(samples.sealed(contents))).isEmpty();
    }
}
