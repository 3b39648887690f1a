package dev.hallpass.core.audit.http;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers whose content nobody keeps, frames, sniffs or scripts. */
final class Answers {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';" + " frame-ancestors 'none'";
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");

    private Answers() {}

    static ResponseEntity<String> page(HttpStatusCode status, String html) {
        return ResponseEntity.status(status)
                .headers(Answers::guard)
                .cacheControl(CacheControl.noStore())
                .contentType(HTML)
                .body(html);
    }

    static void guard(HttpHeaders headers) {
        headers.set("Content-Security-Policy", POLICY);
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
    }
}
