package dev.hallpass.app.journey;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.hallpass.app.journey.Stage.Said;

/** Requests before those who decide them, each named by its requester: the newest one counts. */
final class RequestSteps {
    private static final String WHOSE = "the request of (?<whose>[a-z]+)";

    private static final String TWO_FOR_TRANSFERS =
            "{\"approvers\":{\"all\":{\"who\":[\"role approver\"]}},\"rules\":[{\"name\":\"transfers\","
                    + "\"scopes\":[\"transfers\"],\"approvers\":\"all\",\"quorum\":2},"
                    + "{\"name\":\"default\",\"approvers\":\"all\"}]}";
    private static final String LEADS_AFTER_TEN_MINUTES =
            "{\"approvers\":{\"desk\":{\"who\":[\"role approver\"],\"escalate\":{\"after\":\"10m\",\"to\":\"leads\"}},"
                    + "\"leads\":{\"who\":[\"role administrator\"]}},"
                    + "\"rules\":[{\"name\":\"two\",\"approvers\":\"desk\",\"quorum\":2}]}";
    private static final Pattern NUMBER = Pattern.compile("Request #(\\d+)");

    private RequestSteps() {}

    static void addTo(Script script) {
        script.on("two different people must approve transfers", (words, scene) -> rules(TWO_FOR_TRANSFERS, scene))
                .on("the leads are asked after 10 minutes", (words, scene) -> rules(LEADS_AFTER_TEN_MINUTES, scene))
                .on("the rules are as at first", (words, scene) -> rules("default", scene))
                .on("(?<who>[a-z]+) chooses (?<field>[A-Z][a-z ]+): (?<whom>[a-z]+)", RequestSteps::choose)
                .on(
                        "(?<who>[a-z]+) (?<verb>approves|denies) " + WHOSE + " by command(?:: (?<what>.+))?",
                        RequestSteps::decide)
                .on(WHOSE + " shows: (?<what>.+)", RequestSteps::shows)
                .on(WHOSE + " does not show: (?<what>.+)", RequestSteps::showsNot)
                .on("the thread of " + WHOSE + " says: (?<what>.+)", RequestSteps::thread)
                .on("(?<who>[a-z]+) presses (?<button>[A-Z][a-z ]+) on " + WHOSE, RequestSteps::press)
                .on(
                        "(?<who>[a-z]+) presses (?<button>[A-Z][a-z ]+) on the message: (?<what>.+)",
                        RequestSteps::pressOwn);
    }

    private static void rules(String rules, Scene scene) {
        scene.answer(Scene.OFFICE, "settings set requests.rules " + rules, "It holds at once");
    }

    private static void choose(Matcher words, Scene scene) {
        scene.stage().choose(words.group("who"), words.group("field"), words.group("whom"));
    }

    /** By its number, as when a button cannot be pressed. */
    private static void decide(Matcher words, Scene scene) {
        Said message = Scene.await(() -> root(words, scene), () -> "no request stands there");
        Matcher number = NUMBER.matcher(message.text());
        if (!number.find()) {
            throw new AssertionError("the request has no number:\n" + message.text());
        }
        String verb = words.group("verb").equals("approves") ? "approve " : "deny ";
        String reason = Optional.ofNullable(words.group("what")).orElse("");
        scene.mark(words.group("who"));
        scene.stage().type(words.group("who"), verb + number.group(1) + " " + reason);
    }

    private static Optional<Said> root(Matcher words, Scene scene) {
        List<Said> all = scene.stage().helpdesk().stream()
                .filter(said -> Scene.holds(said.text(), "Asked by … " + words.group("whose")))
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private static void shows(Matcher words, Scene scene) {
        Scene.await(
                () -> root(words, scene).filter(said -> Scene.holds(said.text(), words.group("what"))),
                () -> "but there is:\n" + scene.stage().helpdesk());
    }

    private static void showsNot(Matcher words, Scene scene) {
        Scene.mustNotHold(root(words, scene).orElseThrow().text(), words.group("what"));
    }

    private static void thread(Matcher words, Scene scene) {
        Scene.await(
                () -> root(words, scene).stream()
                        .flatMap(said -> scene.stage().thread(said).stream())
                        .filter(said -> Scene.holds(said.text(), words.group("what")))
                        .findFirst(),
                () -> "but there is:\n"
                        + root(words, scene).map(scene.stage()::thread).orElse(List.of()));
    }

    private static void press(Matcher words, Scene scene) {
        Said message = Scene.await(() -> root(words, scene), () -> "no request stands there");
        scene.mark(words.group("who"));
        scene.stage().press(words.group("who"), message, words.group("button"));
    }

    private static void pressOwn(Matcher words, Scene scene) {
        String who = words.group("who");
        Said message = Scene.await(
                () -> scene.stage().directMessages(who).stream()
                        .filter(said -> Scene.holds(said.text(), words.group("what")))
                        .findFirst(),
                () -> "no such message");
        scene.mark(who);
        scene.stage().press(who, message, words.group("button"));
    }
}
