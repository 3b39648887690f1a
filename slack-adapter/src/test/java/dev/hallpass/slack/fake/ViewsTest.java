package dev.hallpass.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

class ViewsTest extends FakeSlackTestBase {

    private String trigger() {
        anna.command(general.id(), "/otp", "");
        return trigger(bot.last());
    }

    private JsonNode opened() {
        return call("views.open", "trigger_id", trigger(), "view", MODAL);
    }

    @Test
    void opensAModalForWhoeverActed() {
        assertThat(error(opened())).isEqualTo("ok");
        assertThat(anna.modal().title()).isEqualTo("T");
        assertThat(slack.workspace().modal("U0BEN")).isEmpty();
    }

    @Test
    void takesATriggerOnce() {
        String trigger = trigger();
        assertThat(error(call("views.open", "trigger_id", trigger, "view", MODAL)))
                .isEqualTo("ok");
        assertThat(error(call("views.open", "trigger_id", trigger, "view", MODAL)))
                .isEqualTo("exchanged_trigger_id");
    }

    @Test
    void takesATriggerForThreeSeconds() {
        String trigger = trigger();
        pass(Duration.ofSeconds(3));
        assertThat(error(call("views.open", "trigger_id", trigger, "view", MODAL)))
                .isEqualTo("ok");
        String late = trigger();
        pass(Duration.ofMillis(3001));
        assertThat(error(call("views.open", "trigger_id", late, "view", MODAL))).isEqualTo("expired_trigger_id");
    }

    @Test
    void knowsItsTriggers() {
        assertThat(error(call("views.open", "trigger_id", "1.2.3", "view", MODAL)))
                .isEqualTo("invalid_trigger_id");
    }

    @Test
    void refusesABrokenOrHugeView() {
        assertThat(error(call(
                        "views.open",
                        "trigger_id",
                        trigger(),
                        "view",
                        MODAL.replace("\"T\"", "\"" + "x".repeat(25) + "\""))))
                .isEqualTo("invalid_arguments");
        assertThat(error(call(
                        "views.open",
                        "trigger_id",
                        trigger(),
                        "view",
                        MODAL.replace("\"n\"", "\"" + "x".repeat(260_000) + "\""))))
                .isEqualTo("view_too_large");
        assertThat(slack.workspace().modals("U0ANNA")).isEmpty();
    }

    @Test
    void stacksThreeModals() {
        opened();
        assertThat(error(call("views.push", "trigger_id", trigger(), "view", MODAL)))
                .isEqualTo("ok");
        assertThat(error(call("views.push", "trigger_id", trigger(), "view", MODAL)))
                .isEqualTo("ok");
        assertThat(error(call("views.push", "trigger_id", trigger(), "view", MODAL)))
                .isEqualTo("push_limit_reached");
    }

    @Test
    void updatesByIdAndHash() {
        JsonNode view = opened().path("view");
        String id = view.path("id").asString("");
        String hash = view.path("hash").asString("");
        assertThat(error(call("views.update", "view_id", id, "hash", hash, "view", MODAL)))
                .isEqualTo("ok");
        assertThat(error(call("views.update", "view_id", id, "hash", hash, "view", MODAL)))
                .isEqualTo("hash_conflict");
        assertThat(error(call("views.update", "view_id", "V0NONE", "view", MODAL)))
                .isEqualTo("not_found");
    }

    @Test
    void keepsWhatWasTypedWhereTheIdsStayAndIgnoresNewInitialValues() {
        opened();
        anna.enter("why", "typed");
        String id = anna.modal().id();
        String filled = MODAL.replace("\"max_length\":10", "\"max_length\":10,\"initial_value\":\"new\"");
        call("views.update", "view_id", id, "view", filled);
        assertThat(anna.modal().state().at("/why/why/value").asString("")).isEqualTo("typed");
        call("views.update", "view_id", id, "view", filled.replace("\"block_id\":\"why\"", "\"block_id\":\"why2\""));
        assertThat(anna.modal().state().at("/why2/why/value").asString("")).isEqualTo("new");
    }

    @Test
    void refusesAnExternalIdTwice() {
        String named = MODAL.replace("\"callback_id\"", "\"external_id\":\"e\",\"callback_id\"");
        assertThat(error(call("views.open", "trigger_id", trigger(), "view", named)))
                .isEqualTo("ok");
        assertThat(error(call("views.push", "trigger_id", trigger(), "view", named)))
                .isEqualTo("duplicate_external_id");
    }

    @Test
    void publishesAHome() {
        String home = "{'type':'home','blocks':[{'type':'divider'}]}";
        JsonNode view = call("views.publish", "user_id", "U0ANNA", "view", home).path("view");
        assertThat(anna.home().id()).isEqualTo(view.path("id").asString(""));
        assertThat(error(call("views.publish", "user_id", "U0ANNA", "hash", "old", "view", home)))
                .isEqualTo("hash_conflict");
        assertThat(error(call("views.publish", "user_id", "U0NOBODY", "view", home)))
                .isEqualTo("invalid_arguments");
        assertThat(error(call("views.publish", "user_id", "U0ANNA", "view", MODAL)))
                .isEqualTo("invalid_arguments");
    }

    @Test
    void closesAfterAnEmptyAnswer() {
        opened();
        bot.answer("");
        assertThat(anna.submit().errors()).isEmpty();
        assertThat(slack.workspace().modals("U0ANNA")).isEmpty();
        assertThat(bot.last().payload().path("type").asString("")).isEqualTo("view_submission");
    }

    @Test
    void showsErrorsAtInputBlocksAlone() {
        opened();
        bot.answer("{\"response_action\":\"errors\",\"errors\":{\"why\":\"no\"}}");
        assertThat(anna.submit().errors()).containsEntry("why", "no");
        assertThat(anna.modal().errors()).containsEntry("why", "no");
        bot.answer("{\"response_action\":\"errors\",\"errors\":{\"note\":\"no\"}}");
        assertThat(anna.submit().errors().get("")).startsWith(Submissions.TROUBLE);
    }

    @Test
    void updatesPushesAndClearsAsAnswered() {
        opened();
        bot.answer("{\"response_action\":\"update\",\"view\":" + MODAL.replace("\"T\"", "\"U\"") + "}");
        anna.submit();
        assertThat(anna.modal().title()).isEqualTo("U");
        bot.answer("{\"response_action\":\"push\",\"view\":" + MODAL + "}");
        anna.submit();
        assertThat(slack.workspace().modals("U0ANNA")).hasSize(2);
        bot.answer("{\"response_action\":\"clear\"}");
        anna.submit();
        assertThat(slack.workspace().modals("U0ANNA")).isEmpty();
    }

    @Test
    void keepsTheModalWhenTheAnswerIsBroken() {
        opened();
        bot.answer("{\"response_action\":\"explode\"}");
        assertThat(anna.submit().errors().get("")).startsWith(Submissions.TROUBLE);
        bot.answer(request -> new ScriptedBot.Reply(500, ""));
        assertThat(anna.submit().errors().get("")).startsWith(Submissions.TROUBLE);
        assertThat(slack.workspace().modals("U0ANNA")).hasSize(1);
    }

    @Test
    void checksFieldsBeforeItAsksTheBot() {
        call(
                "views.open",
                "trigger_id",
                trigger(),
                "view",
                MODAL.replaceFirst("\"optional\":true", "\"optional\":false"));
        int before = bot.heard().size();
        assertThat(anna.submit().errors()).containsKey("why");
        anna.enter("why", "x".repeat(11));
        assertThat(anna.submit().errors()).containsKey("why");
        assertThat(bot.heard()).hasSize(before);
        anna.enter("why", "x");
        assertThat(anna.submit().errors()).isEmpty();
    }

    @Test
    void asksForOptionsAndTellsOfAChoiceAtOnce() {
        opened();
        bot.answer("{\"options\":[{\"text\":{\"type\":\"plain_text\",\"text\":\"Stick\"},\"value\":\"d1\"}]}");
        assertThat(anna.search("dev", "St")).hasSize(1);
        assertThat(bot.last().payload().path("value").asString("")).isEqualTo("St");
        bot.answer("");
        assertThat(anna.pick("dev", "Stick")).isPresent();
        JsonNode payload = bot.last().payload();
        assertThat(payload.at("/actions/0/selected_option/value").asString("")).isEqualTo("d1");
        assertThat(payload.at("/view/state/values/dev/dev/selected_option/value")
                        .asString(""))
                .isEqualTo("d1");
    }

    @Test
    void dropsOptionsThatBreakTheLimits() {
        opened();
        bot.answer("{\"options\":[{\"text\":{\"type\":\"plain_text\",\"text\":\"" + "x".repeat(76)
                + "\"},\"value\":\"d\"}]}");
        assertThat(anna.search("dev", "x")).isEmpty();
        List<String> options = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            options.add("{\"text\":{\"type\":\"plain_text\",\"text\":\"o\"},\"value\":\"" + i + "\"}");
        }
        bot.answer("{\"options\":[" + String.join(",", options) + "]}");
        assertThat(anna.search("dev", "x")).isEmpty();
        assertThat(slack.complaints()).hasSize(2);
    }

    @Test
    void tellsOfAClosedModalWhenAskedTo() {
        opened();
        assertThat(anna.close()).isPresent();
        assertThat(bot.last().payload().path("type").asString("")).isEqualTo("view_closed");
        call("views.open", "trigger_id", trigger(), "view", MODAL.replace("\"notify_on_close\":true,", ""));
        assertThat(anna.close()).isEmpty();
    }
}
