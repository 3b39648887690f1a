package dev.hallpass.app.settings;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;

/** Slack calls, or is called. */
final class EitherSlackDoor extends AnyNestedCondition {
    EitherSlackDoor() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    @WhenSlackCalls
    static class Calls {}

    @WhenSlackIsCalled
    static class IsCalled {}
}
