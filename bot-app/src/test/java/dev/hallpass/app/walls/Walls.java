package dev.hallpass.app.walls;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** The walls between modules and packages, each a sentence. */
final class Walls {
    /** Packages one level below a feature that hold its technology. */
    private static final String[] TECHNOLOGY_PACKAGES = {
        "dev.hallpass.core..jdbc..",
        "dev.hallpass.core..redis..",
        "dev.hallpass.core..mail..",
        "dev.hallpass.core..http..",
        "dev.hallpass.core.sql..",
        "dev.hallpass.core..endpointprotector.."
    };

    private static final String[] TECHNOLOGY = {
        "org.springframework..",
        "redis..",
        "com.github.kagkarlsson..",
        "jakarta.mail..",
        "jakarta.servlet..",
        "java.sql..",
        "javax.sql..",
        "org.flywaydb..",
        "com.slack..",
        "com.microsoft.."
    };

    static final ArchRule THE_ENGINE_NEEDS_THE_JDK_ALONE = classes()
            .that()
            .resideInAPackage("dev.hallpass.engine..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("dev.hallpass.engine..", "java..", "javax.crypto..", "org.jspecify.."))
            .as("the engine needs the JDK alone");

    static final ArchRule WHO_REDEEMS_CAN_MAKE_NO_CODE = noClasses()
            .that()
            .resideInAPackage("dev.hallpass.engine.redeem..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.hallpass.engine.issue..")
                    .or(named("dev.hallpass.engine.code.Sealer"))
                    .or(named("dev.hallpass.engine.key.MasterSecret"))
                    .or(named("dev.hallpass.engine.universal.UniversalChain")))
            .as("an endpoint can check its own codes and make none for others");

    static final ArchRule WHO_ISSUES_DOES_NOT_REDEEM = noClasses()
            .that()
            .resideInAPackage("dev.hallpass.engine.issue..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.hallpass.engine.redeem.."))
            .as("the engine's halves meet only in the format");

    static final ArchRule FEATURES_KNOW_NO_TECHNOLOGY = noClasses()
            .that(resideInAPackage("dev.hallpass.core..")
                    .and(DescribedPredicate.not(resideInAnyPackage(TECHNOLOGY_PACKAGES))))
            .should()
            .dependOnClassesThat(resideInAnyPackage(TECHNOLOGY))
            .as("features know no technology");

    static final ArchRule ADAPTERS_TALK_TO_THE_CONVERSATION_ALONE = noClasses()
            .that()
            .resideInAnyPackage("dev.hallpass.slack..", "dev.hallpass.teams..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.hallpass.core..")
                    .and(DescribedPredicate.not(resideInAnyPackage(
                            "dev.hallpass.core.conversation",
                            "dev.hallpass.core.conversation.command",
                            "dev.hallpass.core.conversation.form",
                            "dev.hallpass.core.conversation.message",
                            "dev.hallpass.core.people.account"))))
            .as("adapters talk to the conversation and to accounts alone");

    static final ArchRule SLACK_DOES_NOT_SEE_TEAMS = noClasses()
            .that()
            .resideInAPackage("dev.hallpass.slack..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("dev.hallpass.teams..", "com.microsoft.."))
            .as("the Slack adapter does not see the Teams adapter");

    static final ArchRule TEAMS_DOES_NOT_SEE_SLACK = noClasses()
            .that()
            .resideInAPackage("dev.hallpass.teams..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("dev.hallpass.slack..", "com.slack.."))
            .as("the Teams adapter does not see the Slack adapter");

    static final ArchRule CHAT_PLATFORMS_STAY_IN_THEIR_ADAPTER = noClasses()
            .that(resideInAPackage("dev.hallpass..")
                    .and(DescribedPredicate.not(
                            resideInAnyPackage("dev.hallpass.slack..", "dev.hallpass.app.wiring.."))))
            .should()
            .dependOnClassesThat(resideInAPackage("com.slack.."))
            .as("Slack's library stays in Slack's adapter");

    static final ArchRule THE_AGENT_KNOWS_THE_ENGINE_ALONE = noClasses()
            .that()
            .resideInAPackage("dev.hallpass.agent..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "dev.hallpass.core..", "dev.hallpass.slack..", "dev.hallpass.teams..", "org.springframework.."))
            .as("the agent shares the engine with the bot, and nothing else");

    static final ArchRule PACKAGES_FORM_NO_CIRCLE = SlicesRuleDefinition.slices()
            .matching("dev.hallpass.(**)")
            .should()
            .beFreeOfCycles()
            .as("packages form no circle");

    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .that(resideInAPackage("dev.hallpass..")
                    .and(DescribedPredicate.not(resideInAPackage("dev.hallpass.app.wiring..")))
                    .and(DescribedPredicate.not(named("dev.hallpass.agent.command.Outside"))))
            .should(readTheHiddenClock())
            .as("time comes from a clock");

    static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .that()
            .resideInAPackage("dev.hallpass..")
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|Data|Info|Processor|Wrapper)(\\$.*)?")
            .as("names say something");

    static final ArchRule NO_MAP_STANDS_WHERE_A_TYPE_BELONGS = methods()
            .that()
            .areDeclaredInClassesThat(resideInAPackage("dev.hallpass.core.."))
            .and()
            .arePublic()
            .should(haveNoMapInTheirSignature())
            .as("no map stands where a type belongs");

    private Walls() {}

    static Stream<ArchRule> all() {
        return Stream.of(
                THE_ENGINE_NEEDS_THE_JDK_ALONE,
                WHO_REDEEMS_CAN_MAKE_NO_CODE,
                WHO_ISSUES_DOES_NOT_REDEEM,
                FEATURES_KNOW_NO_TECHNOLOGY,
                ADAPTERS_TALK_TO_THE_CONVERSATION_ALONE,
                SLACK_DOES_NOT_SEE_TEAMS,
                TEAMS_DOES_NOT_SEE_SLACK,
                CHAT_PLATFORMS_STAY_IN_THEIR_ADAPTER,
                THE_AGENT_KNOWS_THE_ENGINE_ALONE,
                PACKAGES_FORM_NO_CIRCLE,
                TIME_COMES_FROM_A_CLOCK,
                NAMES_SAY_SOMETHING,
                NO_MAP_STANDS_WHERE_A_TYPE_BELONGS);
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return describe("is " + name, type -> type.getName().equals(name));
    }

    private static ArchCondition<JavaClass> readTheHiddenClock() {
        return new ArchCondition<>("read a clock that nobody handed in") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> isHiddenClock(
                                call.getTargetOwner().getName(),
                                call.getName(),
                                call.getTarget().getRawParameterTypes().isEmpty()))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
            }
        };
    }

    private static boolean isHiddenClock(String owner, String method, boolean withoutArguments) {
        boolean now = owner.startsWith("java.time.") && method.equals("now") && withoutArguments;
        boolean system = owner.equals("java.lang.System") && method.equals("currentTimeMillis");
        boolean clock = owner.equals(Clock.class.getName()) && method.startsWith("system");
        boolean date = owner.equals("java.util.Calendar") && method.equals("getInstance");
        return now || system || clock || date;
    }

    private static ArchCondition<JavaMethod> haveNoMapInTheirSignature() {
        return new ArchCondition<>("have no map in their signature") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean visible = method.getOwner().getModifiers().contains(JavaModifier.PUBLIC);
                boolean map = Stream.concat(
                                Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                        .anyMatch(type -> type.isAssignableTo(Map.class));
                events.add(new SimpleConditionEvent(method, !(visible && map), method.getDescription()));
            }
        };
    }
}
