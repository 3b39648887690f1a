package dev.hallpass.core.audit.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.hallpass.core.audit.export.Format;
import dev.hallpass.core.audit.review.PageDoor;
import dev.hallpass.core.limits.Session;
import dev.hallpass.core.limits.StoreUnavailable;

/** Answers {@code /audit}: the door behind a private link, the page, and the exports. */
@RestController
public final class AuditController {
    private static final String COOKIE = "hallpass-audit";

    private final PageDoor door;
    private final Visits visits;

    public AuditController(PageDoor door, Visits visits) {
        this.door = door;
        this.visits = visits;
    }

    /** The door; whoever merely fetches the link, as previews do, uses nothing up. */
    @GetMapping("/audit/{token}")
    public ResponseEntity<String> look(@PathVariable String token) {
        return door.opens(token)
                ? Answers.page(HttpStatus.OK, PlainPage.door())
                : Answers.page(HttpStatus.GONE, PlainPage.closed("link", "audit.css"));
    }

    /** Opens the door to this browser, once. */
    @PostMapping("/audit/{token}")
    public ResponseEntity<String> enter(@PathVariable String token) {
        Optional<Session> visit = door.enter(token);
        if (visit.isEmpty()) {
            return Answers.page(HttpStatus.GONE, PlainPage.closed("link", "audit.css"));
        }
        ResponseCookie cookie = ResponseCookie.from(COOKIE, visit.get().id().value())
                .httpOnly(true)
                .secure(door.isSecure())
                .sameSite("Strict")
                .path(door.path())
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .headers(Answers::guard)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .location(URI.create("../audit"))
                .build();
    }

    /** The page. */
    @GetMapping("/audit")
    public ResponseEntity<String> page(
            @CookieValue(name = COOKIE, defaultValue = "") String visit, HttpServletRequest request) {
        Visits.Visit found = visits.of(visit, request, "page");
        return found instanceof Visits.Welcome welcome
                ? Answers.page(HttpStatus.OK, visits.draw(welcome))
                : closed((Visits.Closed) found);
    }

    @GetMapping("/audit/export.csv")
    public @Nullable ResponseEntity<String> csv(
            @CookieValue(name = COOKIE, defaultValue = "") String visit,
            HttpServletRequest request,
            HttpServletResponse response) {
        return export(visits.of(visit, request, "CSV export"), Format.CSV, response);
    }

    @GetMapping("/audit/export.jsonl")
    public @Nullable ResponseEntity<String> jsonLines(
            @CookieValue(name = COOKIE, defaultValue = "") String visit,
            HttpServletRequest request,
            HttpServletResponse response) {
        return export(visits.of(visit, request, "JSON lines export"), Format.JSON_LINES, response);
    }

    /** What is streamed has been answered already. */
    private @Nullable ResponseEntity<String> export(Visits.Visit visit, Format format, HttpServletResponse response) {
        if (visit instanceof Visits.Closed closed) {
            return closed(closed);
        }
        visits.export((Visits.Welcome) visit, format, response);
        return null;
    }

    @GetMapping("/audit/audit.css")
    public ResponseEntity<String> style() {
        try (InputStream css = AuditController.class.getResourceAsStream("audit.css")) {
            return ResponseEntity.ok()
                    .header("X-Content-Type-Options", "nosniff")
                    .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)))
                    .header(HttpHeaders.CONTENT_TYPE, "text/css;charset=utf-8")
                    .body(new String(Objects.requireNonNull(css).readAllBytes(), UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class, StoreUnavailable.class})
    ResponseEntity<String> unavailable(RuntimeException unavailable) {
        return Answers.page(HttpStatus.SERVICE_UNAVAILABLE, PlainPage.closed("unavailable", "audit/audit.css"));
    }

    private static ResponseEntity<String> closed(Visits.Closed closed) {
        return Answers.page(closed.status(), PlainPage.closed(closed.why(), "audit/audit.css"));
    }
}
