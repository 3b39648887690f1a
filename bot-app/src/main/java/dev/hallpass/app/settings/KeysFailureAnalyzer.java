package dev.hallpass.app.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import dev.hallpass.core.keys.file.KeysUnavailable;

/** Ends a start without usable master secrets with one sentence in place of a stack trace. */
final class KeysFailureAnalyzer extends AbstractFailureAnalyzer<KeysUnavailable> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KeysUnavailable cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
