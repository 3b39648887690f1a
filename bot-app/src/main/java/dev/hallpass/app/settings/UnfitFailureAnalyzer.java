package dev.hallpass.app.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import dev.hallpass.core.doctor.UnfitToServe;

/** Ends the start of a replica that must not serve with one sentence in place of a stack trace. */
final class UnfitFailureAnalyzer extends AbstractFailureAnalyzer<UnfitToServe> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnfitToServe cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
