package dev.hallpass.app.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

import dev.hallpass.agent.AgentKnowsTheCore;
import dev.hallpass.core.issuing.FeatureKnowsSpring;
import dev.hallpass.core.issuing.MapInPublic;
import dev.hallpass.core.issuing.NamesNothingUtil;
import dev.hallpass.core.issuing.ReadsTheHiddenClock;
import dev.hallpass.core.people.CircleOne;
import dev.hallpass.core.registry.CircleTwo;
import dev.hallpass.engine.issue.IssuesAndRedeems;
import dev.hallpass.engine.redeem.RedeemsAndIssues;
import dev.hallpass.engine.terms.EngineKnowsALibrary;
import dev.hallpass.playground.KnowsSlack;
import dev.hallpass.slack.AdapterDecides;
import dev.hallpass.slack.SlackSeesTeams;
import dev.hallpass.teams.TeamsSeesSlack;

/** A wall that cannot refuse is no wall: each is shown one trespasser. */
class WallsBiteTest {
    static Stream<Arguments> trespassers() {
        return Stream.of(
                Arguments.of(Walls.THE_ENGINE_NEEDS_THE_JDK_ALONE, List.of(EngineKnowsALibrary.class)),
                Arguments.of(Walls.WHO_REDEEMS_CAN_MAKE_NO_CODE, List.of(RedeemsAndIssues.class)),
                Arguments.of(Walls.WHO_ISSUES_DOES_NOT_REDEEM, List.of(IssuesAndRedeems.class)),
                Arguments.of(Walls.FEATURES_KNOW_NO_TECHNOLOGY, List.of(FeatureKnowsSpring.class)),
                Arguments.of(Walls.ADAPTERS_TALK_TO_THE_CONVERSATION_ALONE, List.of(AdapterDecides.class)),
                Arguments.of(Walls.SLACK_DOES_NOT_SEE_TEAMS, List.of(SlackSeesTeams.class)),
                Arguments.of(Walls.TEAMS_DOES_NOT_SEE_SLACK, List.of(TeamsSeesSlack.class)),
                Arguments.of(Walls.CHAT_PLATFORMS_STAY_IN_THEIR_ADAPTER, List.of(KnowsSlack.class)),
                Arguments.of(Walls.THE_AGENT_KNOWS_THE_ENGINE_ALONE, List.of(AgentKnowsTheCore.class)),
                Arguments.of(Walls.PACKAGES_FORM_NO_CIRCLE, List.of(CircleOne.class, CircleTwo.class)),
                Arguments.of(Walls.TIME_COMES_FROM_A_CLOCK, List.of(ReadsTheHiddenClock.class)),
                Arguments.of(Walls.NAMES_SAY_SOMETHING, List.of(NamesNothingUtil.class)),
                Arguments.of(Walls.NO_MAP_STANDS_WHERE_A_TYPE_BELONGS, List.of(MapInPublic.class)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trespassers")
    void refusesTheTrespasser(ArchRule wall, List<Class<?>> trespassers) {
        assertThat(wall.evaluate(new ClassFileImporter().importClasses(trespassers))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void everyWallHasItsTrespasser() {
        assertThat(trespassers().map(arguments -> arguments.get()[0]).collect(Collectors.toSet()))
                .isEqualTo(Walls.all().collect(Collectors.toSet()));
    }
}
