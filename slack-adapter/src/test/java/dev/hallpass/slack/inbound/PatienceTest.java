package dev.hallpass.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.Place;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.slack.TurnedClock;

/** A collaborator is slow where the point is what happens then; the clock moves only when it is turned. */
class PatienceTest {
    private static final Duration WHOLE = Duration.ofMillis(1700);
    private static final String SECRET = "secret";

    private final TurnedClock clock = new TurnedClock();
    private final List<Duration> taken = new ArrayList<>();
    private final Patience patience = new Patience(WHOLE, clock, taken::add);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void lessensWithTheTimeSinceTheRequestArrived() {
        patience.begin();
        clock.turn(Duration.ofMillis(1200));
        assertThat(patience.left()).isEqualTo(Duration.ofMillis(500));
        clock.turn(Duration.ofMillis(1200));
        assertThat(patience.left()).isEqualTo(Duration.ZERO);
        clock.turn(Duration.ofHours(-1));
        assertThat(patience.left()).isEqualTo(WHOLE);
    }

    @Test
    void beginsAnewWithEachRequest() {
        patience.begin();
        clock.turn(Duration.ofSeconds(9));
        patience.end();
        assertThat(patience.left()).isEqualTo(WHOLE);
        assertThat(taken).containsExactly(Duration.ofSeconds(9));
        patience.begin();
        assertThat(patience.left()).isEqualTo(WHOLE);
    }

    @Test
    void countsWhatIsSlowBetweenTheDoorAndTheConversation() throws Exception {
        CompletableFuture<Duration> left = new CompletableFuture<>();
        SlackAppServlet slowOnItsFirstUse = mock(SlackAppServlet.class);
        doAnswer(call -> {
                    clock.turn(Duration.ofMillis(900));
                    return left.complete(patience.left());
                })
                .when(slowOnItsFirstUse)
                .service(any(HttpServletRequest.class), any(HttpServletResponse.class));
        HttpServletRequest request = slowlyRead("text=help", Duration.ofMillis(300));

        new SlackDoor(SECRET, clock, patience, slowOnItsFirstUse).doPost(request, mock(HttpServletResponse.class));

        assertThat(left.join()).isEqualTo(Duration.ofMillis(500));
        assertThat(patience.left()).isEqualTo(WHOLE);
    }

    @Test
    void acknowledgesAtOnceWhenNothingIsLeftAndAnswersLater() {
        CountDownLatch ready = new CountDownLatch(1);
        CompletableFuture<Answer> late = new CompletableFuture<>();
        Ear ear = new Ear(inbound -> answerAfter(ready), threads, patience);
        patience.begin();
        clock.turn(Duration.ofSeconds(3));

        Optional<Answer> now = ear.hear(help(), late::complete);

        assertThat(now).isEmpty();
        assertThat(late).isNotDone();
        ready.countDown();
        assertThat(late.orTimeout(30, TimeUnit.SECONDS).join()).isInstanceOf(Answer.Quiet.class);
    }

    private static Answer answerAfter(CountDownLatch ready) {
        try {
            ready.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return new Answer.Quiet();
    }

    private static Inbound help() {
        Account by = new Account(Platform.SLACK, "T1", "U1");
        return new Inbound.Command(Events.of("T1", "1"), by, new Place(Place.Kind.UNSEEN, "C1"), "help");
    }

    private HttpServletRequest slowlyRead(String body, Duration takes) throws Exception {
        HttpServletRequest request = mock(HttpServletRequest.class);
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        when(request.getHeader(SlackSignature.HeaderNames.X_SLACK_REQUEST_TIMESTAMP))
                .thenReturn(timestamp);
        when(request.getHeader(SlackSignature.HeaderNames.X_SLACK_SIGNATURE))
                .thenReturn(new SlackSignature.Generator(SECRET).generate(timestamp, body));
        when(request.getInputStream()).thenAnswer(call -> {
            clock.turn(takes);
            return new Bytes(body);
        });
        return request;
    }

    private static final class Bytes extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Bytes(String body) {
            bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("read at once");
        }
    }
}
