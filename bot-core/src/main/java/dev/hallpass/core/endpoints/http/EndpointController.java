package dev.hallpass.core.endpoints.http;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.endpoints.Bundle;
import dev.hallpass.core.endpoints.EndpointToken;
import dev.hallpass.core.endpoints.EnrolComputer;
import dev.hallpass.core.endpoints.EnrolmentToken;
import dev.hallpass.core.endpoints.FirstContact;
import dev.hallpass.core.endpoints.RefusedContacts;
import dev.hallpass.core.endpoints.Sync;
import dev.hallpass.core.endpoints.SyncReport;
import dev.hallpass.core.limits.StoreUnavailable;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.engine.terms.ComputerId;

/** Answers {@code POST /api/v1/endpoints} and {@code POST /api/v1/endpoints/{computerId}/sync}. It logs nothing. */
@RestController
public final class EndpointController {
    private final EnrolComputer enrolment;
    private final Sync syncs;
    private final RefusedContacts refused;
    private final Clock clock;

    public EndpointController(EnrolComputer enrolment, Sync syncs, RefusedContacts refused, Clock clock) {
        this.enrolment = enrolment;
        this.syncs = syncs;
        this.refused = refused;
        this.clock = clock;
    }

    /** Enrols: 201 and the bundle with the endpoint's own token. */
    @PostMapping("/api/v1/endpoints")
    public ResponseEntity<byte[]> enrol(HttpServletRequest request) {
        String address = Address.of(request);
        Optional<Instant> retryAt = enrolment.tooManyFrom(address);
        if (retryAt.isPresent()) {
            keep(Act.ENROL_COMPUTER, Optional.empty(), "limit-reached", address);
            return refuse(Refusal.limitReached(retryAt.get(), clock.instant()));
        }
        Optional<EnrolmentToken> token = Bearer.of(request).flatMap(EnrolmentToken::read);
        if (token.isEmpty()) {
            keep(Act.ENROL_COMPUTER, Optional.empty(), "token-not-valid", address);
            return refuse(Refusal.enrolmentToken());
        }
        FirstContact contact = Requests.firstContact(Body.read(request));
        EnrolComputer.Outcome outcome = enrolment.enrol(token.get(), contact, request.getRemoteAddr());
        if (outcome instanceof EnrolComputer.Enrolled enrolled) {
            return handOver(HttpStatus.CREATED, enrolled.bundle());
        }
        boolean nameTaken = outcome instanceof EnrolComputer.NameTaken;
        keep(Act.ENROL_COMPUTER, Optional.empty(), nameTaken ? "name-taken" : "token-not-valid", address);
        return refuse(
                outcome instanceof EnrolComputer.NameTaken taken
                        ? Refusal.nameTaken(taken.offer().name().value())
                        : Refusal.enrolmentToken());
    }

    /** Syncs: 200 and the bundle without a token. */
    @PostMapping("/api/v1/endpoints/{computerId}/sync")
    public ResponseEntity<byte[]> sync(@PathVariable String computerId, HttpServletRequest request) {
        Optional<Computer> computer = Bearer.of(request)
                .flatMap(EndpointToken::read)
                .flatMap(token -> id(computerId).flatMap(id -> syncs.recognise(id, token)));
        if (computer.isEmpty()) {
            keep(Act.SYNC_COMPUTER, id(computerId), "token-not-valid", Address.of(request));
            return refuse(Refusal.ownToken());
        }
        SyncReport report = Requests.syncReport(Body.read(request));
        Sync.Outcome outcome = syncs.sync(computer.get(), report);
        if (outcome instanceof Sync.Synced synced) {
            return handOver(HttpStatus.OK, synced.bundle());
        }
        Refusal refusal = refusal(outcome);
        keep(Act.SYNC_COMPUTER, id(computerId), refusal.code(), Address.of(request));
        return refuse(refusal);
    }

    private void keep(Act act, Optional<ComputerId> says, String outcome, String address) {
        refused.keep(new RefusedContacts.Contact(act, says, outcome, address));
    }

    private Refusal refusal(Sync.Outcome outcome) {
        if (outcome instanceof Sync.LimitReached reached) {
            return Refusal.limitReached(reached.retryAt(), clock.instant());
        }
        return outcome instanceof Sync.UnknownEpoch unknown
                ? Refusal.unknownEpoch(unknown.epoch().value())
                : Refusal.ownToken();
    }

    @ExceptionHandler(Malformed.class)
    ResponseEntity<byte[]> malformed(Malformed malformed) {
        return refuse(Refusal.malformed(String.valueOf(malformed.getMessage())));
    }

    @ExceptionHandler(TooLarge.class)
    ResponseEntity<byte[]> tooLarge(TooLarge tooLarge) {
        return refuse(Refusal.tooLarge());
    }

    @ExceptionHandler(UncheckedIOException.class)
    ResponseEntity<byte[]> cutOff(UncheckedIOException cutOff) {
        return refuse(Refusal.malformed("The body ended before it was complete."));
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class, StoreUnavailable.class})
    ResponseEntity<byte[]> unavailable(RuntimeException unavailable) {
        return refuse(Refusal.unavailable());
    }

    private static Optional<ComputerId> id(String written) {
        try {
            return Optional.of(new ComputerId(written));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static ResponseEntity<byte[]> handOver(HttpStatus status, Bundle bundle) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(BundleJson.write(bundle));
    }

    private static ResponseEntity<byte[]> refuse(Refusal refusal) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore());
        refusal.retryAfter().ifPresent(seconds -> answer.header("Retry-After", Long.toString(seconds)));
        if (refusal.status() == HttpStatus.UNAUTHORIZED) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        return answer.body(ProblemJson.write(refusal));
    }
}
