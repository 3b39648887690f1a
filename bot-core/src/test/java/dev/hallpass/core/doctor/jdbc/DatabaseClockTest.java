package dev.hallpass.core.doctor.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.doctor.Finding;
import dev.hallpass.core.doctor.UnfitToServe;
import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.fixture.TestDatabase;

@OnEveryDatabase
class DatabaseClockTest {
    private final TestDatabase database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void clocksThatAgreeAreWell() {
        assertThat(looked(Duration.ofMinutes(4)).state()).isEqualTo(Finding.State.WELL);
        assertThat(looked(Duration.ofMinutes(-4)).state()).isEqualTo(Finding.State.WELL);
    }

    @Test
    void aClockThatIsOffIsToldWithDirectionAndFix() {
        assertThat(looked(Duration.ofHours(2).plusSeconds(30)).line())
                .startsWith("Clock: this replica's is 120 minutes ahead of the database's")
                .contains("takes no requests")
                .contains("NTP");
        assertThat(looked(Duration.ofHours(-2).minusSeconds(30)).line())
                .startsWith("Clock: this replica's is 120 minutes behind the database's");
        assertThat(looked(Duration.ofHours(2)).state()).isEqualTo(Finding.State.FAILING);
    }

    @Test
    void aReplicaDoesNotStartWithAClockThatIsOff() {
        assertThatCode(() -> clock(Duration.ofMinutes(4)).require()).doesNotThrowAnyException();
        assertThatThrownBy(() -> clock(Duration.ofHours(-2).minusSeconds(30)).require())
                .isInstanceOf(UnfitToServe.class)
                .hasMessageContaining("this replica's is 120 minutes behind the database's; it does not start");
    }

    private Finding looked(Duration ahead) {
        return clock(ahead).look();
    }

    private DatabaseClock clock(Duration ahead) {
        return DatabaseClock.of(database.dataSource(), Clock.offset(Clock.systemUTC(), ahead));
    }
}
