package dev.hallpass.playground.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.hallpass.core.conversation.command.CommandTable;
import dev.hallpass.slack.fake.Delivery;
import dev.hallpass.slack.fake.FakeSlack;
import dev.hallpass.slack.fake.Hand;
import dev.hallpass.slack.fake.Posted;
import dev.hallpass.slack.fake.Submitted;
import tools.jackson.databind.JsonNode;

/** What a person does in the workspace. Slack's own rules are the stand-in's, not this page's. */
@RestController
@RequestMapping("/playground/api/slack")
public final class SlackHand {
    private final FakeSlack slack;

    SlackHand(FakeSlack slack) {
        this.slack = slack;
    }

    record Typed(String in, String text, @Nullable String thread) {}

    record Press(String in, String ts, String block, String action) {}

    record PressAtHome(String block, String action) {}

    record Touch(
            String action, @Nullable String value, @Nullable String text) {
        String valueOrNothing() {
            return value == null ? "" : value;
        }

        String textOrNothing() {
            return text == null ? "" : text;
        }
    }

    record Tab(String tab) {}

    /** @param delivery what the bot was told, if anything */
    record Reaction(SlackSight.@Nullable Answered delivery, Map<String, String> errors, List<JsonNode> options) {
        static Reaction to(Optional<Delivery> delivery) {
            return new Reaction(delivery.map(SlackSight.Answered::of).orElse(null), Map.of(), List.of());
        }

        static Reaction to(Delivery delivery) {
            return to(Optional.of(delivery));
        }
    }

    @PostMapping("/command")
    Reaction command(@RequestParam("as") String person, @RequestBody Typed typed) {
        return Reaction.to(hand(person).command(typed.in(), CommandTable.ROOT, typed.text()));
    }

    @PostMapping("/say")
    Reaction say(@RequestParam("as") String person, @RequestBody Typed typed) {
        String thread = typed.thread();
        Hand hand = hand(person);
        return Reaction.to(
                thread == null || thread.isEmpty()
                        ? hand.say(typed.in(), typed.text())
                        : hand.reply(typed.in(), thread, typed.text()));
    }

    @PostMapping("/press")
    Reaction press(@RequestParam("as") String person, @RequestBody Press press) {
        Posted message = slack.workspace().message(press.in(), press.ts()).orElseThrow();
        return Reaction.to(hand(person).click(message, press.block(), press.action()));
    }

    @PostMapping("/press-here")
    Reaction pressInModal(@RequestParam("as") String person, @RequestBody Touch touch) {
        return Reaction.to(hand(person).click(touch.action()));
    }

    @PostMapping("/press-home")
    Reaction pressAtHome(@RequestParam("as") String person, @RequestBody PressAtHome press) {
        return Reaction.to(hand(person).clickHome(press.block(), press.action()));
    }

    @PostMapping("/enter")
    Reaction enter(@RequestParam("as") String person, @RequestBody Touch touch) {
        return Reaction.to(hand(person).enter(touch.action(), touch.valueOrNothing()));
    }

    @PostMapping("/pick")
    Reaction pick(@RequestParam("as") String person, @RequestBody Touch touch) {
        return Reaction.to(hand(person).choose(touch.action(), touch.valueOrNothing()));
    }

    @PostMapping("/search")
    Reaction search(@RequestParam("as") String person, @RequestBody Touch touch) {
        return new Reaction(null, Map.of(), hand(person).search(touch.action(), touch.textOrNothing()));
    }

    @PostMapping("/submit")
    Reaction submit(@RequestParam("as") String person) {
        Submitted submitted = hand(person).submit();
        return new Reaction(
                submitted.delivery().map(SlackSight.Answered::of).orElse(null), submitted.errors(), List.of());
    }

    @PostMapping("/close")
    Reaction close(@RequestParam("as") String person) {
        return Reaction.to(hand(person).close());
    }

    @PostMapping("/home")
    Reaction home(@RequestParam("as") String person, @RequestBody Tab tab) {
        return Reaction.to(hand(person).openHome(tab.tab()));
    }

    private Hand hand(String person) {
        return slack.as(person);
    }
}
