package dev.hallpass.core.delivery.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.hallpass.core.delivery.letter.LetterWriter;
import dev.hallpass.core.delivery.print.Paper;
import dev.hallpass.core.delivery.print.PrintDoor;
import dev.hallpass.core.delivery.print.ShowPaper;
import dev.hallpass.core.limits.StoreUnavailable;

/** Answers {@code /print/{token}}: a page with a button, and behind it, once, the page for paper. */
@RestController
public final class PrintController {
    private static final String COOKIE = "hallpass-print";
    private static final Duration AGAIN = Duration.ofMinutes(10);
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");

    private final ShowPaper papers;
    private final LetterWriter letters;
    private final PrintDoor door;
    private final DoorPages pages = new DoorPages();

    public PrintController(ShowPaper papers, LetterWriter letters, PrintDoor door) {
        this.papers = papers;
        this.letters = letters;
        this.door = door;
    }

    /** Whoever merely fetches the link, as previews do, uses nothing up. */
    @GetMapping("/print/{token}")
    public ResponseEntity<String> look(
            @PathVariable String token,
            @CookieValue(name = COOKIE, defaultValue = "") String browser,
            HttpServletRequest request) {
        return answered(papers.look(visit(token, browser, request)), token);
    }

    /** The click. */
    @PostMapping("/print/{token}")
    public ResponseEntity<String> show(
            @PathVariable String token,
            @CookieValue(name = COOKIE, defaultValue = "") String browser,
            HttpServletRequest request) {
        return answered(papers.show(visit(token, browser, request)), token);
    }

    @GetMapping("/print/paper.css")
    public ResponseEntity<String> style() {
        try (InputStream css = PrintController.class.getResourceAsStream("paper.css")) {
            return ResponseEntity.ok()
                    .header("X-Content-Type-Options", "nosniff")
                    .cacheControl(CacheControl.maxAge(AGAIN))
                    .header(HttpHeaders.CONTENT_TYPE, "text/css;charset=utf-8")
                    .body(new String(Objects.requireNonNull(css).readAllBytes(), UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class, StoreUnavailable.class})
    ResponseEntity<String> unavailable(RuntimeException unavailable) {
        return page(HttpStatus.SERVICE_UNAVAILABLE).body(pages.unavailable());
    }

    private static ShowPaper.Visit visit(String token, String browser, HttpServletRequest request) {
        return new ShowPaper.Visit(token, browser, "print page, " + request.getRemoteAddr());
    }

    private ResponseEntity<String> answered(Paper paper, String token) {
        if (paper instanceof Paper.Shown shown) {
            return page(HttpStatus.OK)
                    .header(HttpHeaders.SET_COOKIE, cookie(shown, token).toString())
                    .body(letters.paper(shown.issuance(), shown.readout()));
        }
        if (paper instanceof Paper.Waits) {
            return page(HttpStatus.OK).body(pages.door());
        }
        return page(HttpStatus.GONE).body(paper instanceof Paper.Used used ? pages.used(used) : pages.closed(paper));
    }

    private ResponseCookie cookie(Paper.Shown shown, String token) {
        return ResponseCookie.from(COOKIE, shown.browser())
                .httpOnly(true)
                .secure(door.isSecure())
                .sameSite("Strict")
                .path(door.path() + "/" + token)
                .maxAge(AGAIN)
                .build();
    }

    private static ResponseEntity.BodyBuilder page(HttpStatus status) {
        return ResponseEntity.status(status)
                .headers(PrintController::guard)
                .cacheControl(CacheControl.noStore())
                .contentType(HTML);
    }

    private static void guard(HttpHeaders headers) {
        headers.set("Content-Security-Policy", POLICY);
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("X-Robots-Tag", "noindex");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
    }
}
