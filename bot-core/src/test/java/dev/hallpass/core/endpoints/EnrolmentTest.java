package dev.hallpass.core.endpoints;

import static dev.hallpass.core.endpoints.EndpointWorld.contact;
import static dev.hallpass.core.endpoints.EndpointWorld.department;
import static dev.hallpass.core.endpoints.EndpointWorld.first;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.fixture.Persons;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.ComputerName;
import dev.hallpass.engine.terms.UserName;

@OnEveryDatabase
class EnrolmentTest {
    private static final ComputerName LT_0042 = new ComputerName("LT-0042");

    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private final EndpointWorld world = new EndpointWorld(REDIS);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aTokenIsGoodForAnHourAndStoredAsHashOnly() {
        AddComputer.Added added =
                (AddComputer.Added) world.addComputer.add(world.chief, LT_0042, department("Sales"), "test");

        assertThat(added.goodUntil()).isEqualTo(world.clock.instant().plus(Duration.ofHours(1)));
        assertThat(added.replaces()).isEmpty();
        assertThat(added.toString()).doesNotContain(added.token().reveal());
        assertThat(stored())
                .doesNotContain(added.token().reveal())
                .contains(added.token().hash().hex());
    }

    @Test
    void aComputerEnrolsUnderTheNameOfTheTokenWhateverItCallsItself() {
        Bundle bundle = world.enrol("LT-0042");

        Computer computer = world.registry.computersNamed(LT_0042).get(0);
        assertThat(computer.id()).isEqualTo(bundle.identity().id());
        assertThat(computer.zone()).isEqualTo(EndpointWorld.BUCHAREST);
        assertThat(bundle.token()).isPresent();
        assertThat(bundle.toString())
                .doesNotContain(bundle.token().orElseThrow().reveal());
        assertThat(stored()).doesNotContain(bundle.token().orElseThrow().reveal());
        assertThat(bundle.previous()).isEmpty();
        assertThat(bundle.keys().users()).isEmpty();
        assertThat(world.registry.searchDevices("kingston", 5)).hasSize(1);
        assertThat(world.told.of(ComputerEnrolled.class)).hasSize(1);
    }

    @Test
    void aTokenIsSpentOnce() {
        EnrolmentToken token = world.token("LT-0042");
        assertThat(world.enrolComputer.enrol(token, first(contact()), "192.0.2.1"))
                .isInstanceOf(EnrolComputer.Enrolled.class);
        assertThat(world.enrolComputer.enrol(token, first(contact()), "192.0.2.1"))
                .isInstanceOf(EnrolComputer.TokenNotValid.class);
    }

    @Test
    void ofTwoAtOnceWithOneTokenOneEnrols() throws Exception {
        EnrolmentToken token = world.token("LT-0042");
        List<EnrolComputer.Outcome> outcomes =
                atOnce(8, () -> world.enrolComputer.enrol(token, first(contact()), "192.0.2.1"));

        assertThat(outcomes.stream().filter(EnrolComputer.Enrolled.class::isInstance))
                .hasSize(1);
        assertThat(world.registry.computersNamed(LT_0042)).hasSize(1);
        assertThat(world.told.of(ComputerEnrolled.class)).hasSize(1);
    }

    @Test
    void aTokenEndsAfterAnHourAndWhenAnotherIsMadeForTheName() {
        EnrolmentToken former = world.token("LT-0042");
        EnrolmentToken later = world.token("lt-0042");
        assertThat(world.enrolComputer.enrol(former, first(contact()), "a"))
                .isInstanceOf(EnrolComputer.TokenNotValid.class);
        world.clock.advance(Duration.ofHours(1));
        assertThat(world.enrolComputer.enrol(later, first(contact()), "a"))
                .isInstanceOf(EnrolComputer.TokenNotValid.class);
    }

    @Test
    void enrollingAgainGivesANewIdAndRetiresTheOldOneAndKeepsItsUsers() {
        Bundle former = world.enrol("LT-0042");
        world.assign("LT-0042", "corp\\maria");
        Bundle before = world.sync(former);

        AddComputer.Added added =
                (AddComputer.Added) world.addComputer.add(world.chief, LT_0042, Optional.empty(), "test");
        assertThat(added.replaces())
                .hasValueSatisfying(
                        old -> assertThat(old.id()).isEqualTo(former.identity().id()));
        Bundle bundle =
                ((EnrolComputer.Enrolled) world.enrolComputer.enrol(added.token(), first(contact()), "a")).bundle();

        assertThat(bundle.identity().id()).isNotEqualTo(former.identity().id());
        assertThat(world.registry.computer(former.identity().id()).orElseThrow().retired())
                .isTrue();
        assertThat(world.sync.recognise(former.identity().id(), former.token().orElseThrow()))
                .isEmpty();
        assertThat(bundle.keys().users()).extracting(Bundle.OfUser::user).containsExactly(UserName.of("corp\\maria"));
        assertThat(bundle.keys().users().get(0).key())
                .isNotEqualTo(before.keys().users().get(0).key());
        assertThat(bundle.previous()).isEmpty();
        assertThat(world.told.of(ComputerRetired.class)).hasSize(1);
    }

    @Test
    void aTokenMadeBeforeSomebodyElseTookTheNameIsRefused() {
        EnrolmentToken token = world.token("LT-0042");
        // As if the second token had been made at the same moment, and so had not ended the first.
        world.database
                .jdbc()
                .sql("update enrolment_token set name_key = 'other'")
                .update();
        world.enrol("LT-0042");

        assertThat(world.enrolComputer.enrol(token, first(contact()), "a")).isInstanceOf(EnrolComputer.NameTaken.class);
        assertThat(world.registry.computersNamed(LT_0042)).hasSize(1);
    }

    @Test
    void anAdministratorOfOneDepartmentAddsThereAndNowhereElse() {
        Person sales = Persons.with(Role.ADMINISTRATOR, department("Sales"));
        AddComputer.Added added = (AddComputer.Added) world.addComputer.add(sales, LT_0042, Optional.empty(), "test");
        assertThat(added.department()).isEqualTo(department("Sales"));
        assertThat(world.addComputer.add(sales, LT_0042, department("IT"), "test"))
                .isInstanceOfSatisfying(
                        AddComputer.Refused.class,
                        refused -> assertThat(refused.verdict()).isInstanceOf(Verdict.NotYourDepartment.class));
    }

    @Test
    void aNameOfAnotherDepartmentCannotBeTakenOver() {
        world.addComputer.add(world.chief, LT_0042, department("IT"), "test");
        AddComputer.Added added =
                (AddComputer.Added) world.addComputer.add(world.chief, LT_0042, department("IT"), "test");
        world.enrolComputer.enrol(added.token(), first(contact()), "a");

        Person sales = Persons.with(Role.ADMINISTRATOR, department("Sales"));
        assertThat(world.addComputer.add(sales, LT_0042, department("Sales"), "test"))
                .isInstanceOf(AddComputer.Refused.class);
        assertThat(world.addComputer.add(Persons.with(Role.AUDITOR), LT_0042, Optional.empty(), "test"))
                .isInstanceOf(AddComputer.Refused.class);
    }

    private String stored() {
        StringBuilder all = new StringBuilder();
        for (String table : List.of("enrolment_token", "endpoint_token", "audit_entry", "computer")) {
            all.append(
                    world.database.jdbc().sql("select * from " + table).query().listOfRows());
        }
        return all.toString();
    }

    static <T> List<T> atOnce(int many, Callable<T> act) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Future<T>> results = threads.invokeAll(
                    IntStream.range(0, many).mapToObj(i -> act).toList());
            List<T> outcomes = new ArrayList<>();
            for (Future<T> result : results) {
                outcomes.add(result.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }
}
