package dev.hallpass.playground.http;

import java.util.NoSuchElementException;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the page asked for and is not there, or not any more. */
@RestControllerAdvice(basePackageClasses = Objections.class)
public final class Objections {

    /** Nobody and nothing of that name. */
    @ExceptionHandler(NoSuchElementException.class)
    ProblemDetail unknown(NoSuchElementException unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is nothing of that name here.");
    }

    /** A modal that was closed meanwhile, an option that is not offered. */
    @ExceptionHandler(IllegalStateException.class)
    ProblemDetail gone(IllegalStateException gone) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(gone.getMessage()));
    }
}
