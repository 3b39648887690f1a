package dev.hallpass.slack.inbound;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.app_backend.views.payload.ViewClosedPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.BlockSuggestionContext;
import com.slack.api.bolt.context.builtin.DefaultContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.request.builtin.ViewClosedRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.form.FieldError;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.slack.blockkit.Options;
import dev.hallpass.slack.blockkit.Phrases;
import dev.hallpass.slack.blockkit.Standing;
import dev.hallpass.slack.blockkit.ViewDrawing;

/** A form that is sent, put away, or asks for proposals. */
final class FormListener {
    private final Ear ear;
    private final Stage stage;

    FormListener(Ear ear, Stage stage) {
        this.ear = ear;
        this.stage = stage;
    }

    Response submitted(ViewSubmissionRequest request, ViewSubmissionContext context) {
        ViewSubmissionPayload payload = request.getPayload();
        View view = payload.getView();
        Standing standing = Standing.of(view);
        Inbound.Submitted submitted = new Inbound.Submitted(
                Events.of(payload.getTeam().getId(), payload.getTriggerId()),
                account(payload.getTeam().getId(), payload.getUser().getId()),
                standing.form(),
                standing.entries());
        String title = view.getTitle().getText();
        OwnChat chat = OwnChat.with(payload.getTeam().getId(), payload.getApiAppId());
        Optional<Answer> answer = ear.hear(submitted, late -> replace(view.getId(), title, chat.linked(late)));
        return answer.map(now -> acknowledged(context, standing, title, chat.linked(now)))
                .orElseGet(() -> context.ackWithUpdate(ViewDrawing.message(title, Message.of(Phrases.working()))));
    }

    private static Response acknowledged(
            ViewSubmissionContext context, Standing standing, String title, Answer answer) {
        if (answer instanceof Answer.Correct correct) {
            Map<String, String> errors = errors(standing, correct.errors());
            return errors.isEmpty()
                    ? context.ackWithUpdate(inPlace(standing, title, answer).orElseThrow())
                    : context.ackWithErrors(errors);
        }
        return inPlace(standing, title, answer)
                .map(context::ackWithUpdate)
                .orElseGet(() -> context.ack(response -> response.responseAction("clear")));
    }

    /** What stands where the form stood. */
    private static Optional<View> inPlace(Standing standing, String title, Answer answer) {
        if (answer instanceof Answer.Show show) {
            return Optional.of(ViewDrawing.form(show.form(), standing));
        }
        Optional<View> view = Stage.view(answer);
        return view.isPresent() ? view : Stage.words(answer).map(words -> ViewDrawing.message(title, words));
    }

    private void replace(String viewId, String title, Answer late) {
        Optional<View> view = Stage.view(late);
        View shown = view.or(() -> Stage.words(late).map(words -> ViewDrawing.message(title, words)))
                .orElseGet(() -> ViewDrawing.message(title, Message.of("✓")));
        stage.screens().update(viewId, null, shown);
    }

    /** Slack takes errors at input blocks alone, one a block: several at one field become one text. */
    private static Map<String, String> errors(Standing standing, List<FieldError> errors) {
        Map<String, String> byBlock = new LinkedHashMap<>();
        for (FieldError error : errors) {
            standing.blockFor(error.field())
                    .ifPresent(block -> byBlock.merge(block, error.sentence(), (one, more) -> one + " " + more));
        }
        return byBlock;
    }

    Response closed(ViewClosedRequest request, DefaultContext context) {
        ViewClosedPayload payload = request.getPayload();
        Inbound.Dismissed dismissed = new Inbound.Dismissed(
                Events.of(
                        payload.getTeam().getId(), "closed " + payload.getView().getId()),
                account(payload.getTeam().getId(), payload.getUser().getId()),
                Standing.of(payload.getView()).form());
        ear.hear(dismissed, late -> {});
        return context.ack();
    }

    Response suggested(BlockSuggestionRequest request, BlockSuggestionContext context) {
        BlockSuggestionPayload payload = request.getPayload();
        Inbound.Suggest suggest = new Inbound.Suggest(
                Events.of(
                        payload.getTeam().getId(), "typed " + payload.getView().getId() + " " + payload.getActionId()),
                account(payload.getTeam().getId(), payload.getUser().getId()),
                Standing.of(payload.getView()).form(),
                payload.getActionId(),
                Optional.ofNullable(payload.getValue()).orElse(""));
        Answer answer = ear.hear(suggest, late -> {}).orElseGet(Answer.Quiet::new);
        List<Option> options = answer instanceof Answer.Propose propose ? proposed(propose) : List.of();
        return context.ack(response -> response.options(options));
    }

    private static List<Option> proposed(Answer.Propose propose) {
        return Options.draw(propose.options()).stream()
                .map(option -> new Option(option.getText(), option.getValue(), option.getDescription()))
                .toList();
    }

    private static Account account(String team, String user) {
        return new Account(Platform.SLACK, team, user);
    }
}
