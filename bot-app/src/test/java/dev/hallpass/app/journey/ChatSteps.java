package dev.hallpass.app.journey;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;

import dev.hallpass.app.journey.Stage.Said;

/** Who there is, what they type, and what they are told. */
final class ChatSteps {
    private static final String WHO = "(?<who>[a-z]+)";

    private ChatSteps() {}

    static void addTo(Script script) {
        script.on(
                        WHO + " is an? (?<role>super administrator|administrator|OTP administrator|approver|auditor)",
                        ChatSteps::arriveWithRole)
                .on(WHO + " has no role", (words, scene) -> scene.stage().arrive(words.group("who")))
                .on(WHO + " types: (?<what>.+)", ChatSteps::type)
                .on(WHO + " writes to the bot: (?<what>.+)", ChatSteps::write)
                .on(WHO + " asks the helpdesk: (?<what>.+)", ChatSteps::ask)
                .on(WHO + " writes below it: (?<what>.+)", ChatSteps::reply)
                .on("the same arrives from " + WHO + " again", ChatSteps::repeat)
                .on(WHO + " hears nothing", ChatSteps::hearsNothing)
                .on(WHO + " is told: (?<what>.+)", ChatSteps::told)
                .on(WHO + " is not told: (?<what>.+)", ChatSteps::notTold)
                .on(WHO + " reads: (?<what>.+)", ChatSteps::reads)
                .on(WHO + " gets code (?<code>[A-Z])", ChatSteps::getsCode)
                .on(WHO + " gets code (?<code>[A-Z]) again", ChatSteps::getsCodeAgain)
                .on("the message with code (?<code>[A-Z]) for " + WHO + " becomes: (?<what>.+)", ChatSteps::becomes)
                .on("the message with code (?<code>[A-Z]) for " + WHO + " says: (?<what>.+)", ChatSteps::says)
                .on(WHO + " presses (?<button>.+) on the message with code (?<code>[A-Z])", ChatSteps::pressOnCode)
                .on(WHO + " presses (?<button>.+) on the answer", ChatSteps::pressOnAnswer)
                .on("code (?<code>[A-Z]) stands in no message", ChatSteps::nowhere)
                .on(
                        "the security channel reads: (?<what>.+)",
                        (words, scene) -> Scene.await(() -> scene.stage().securityChannel(), words.group("what")))
                .on("(?<address>\\S+@\\S+) gets mail with code (?<code>[A-Z]): (?<what>.+)", ChatSteps::mail);
    }

    private static void arriveWithRole(Matcher words, Scene scene) {
        String who = words.group("who");
        scene.stage().arrive(who);
        String role = words.group("role").toLowerCase(Locale.ROOT).replace(' ', '-');
        scene.answer(Scene.OFFICE, "roles grant @" + who + " " + role, "is now");
    }

    private static void type(Matcher words, Scene scene) {
        scene.mark(words.group("who"));
        scene.stage().type(words.group("who"), words.group("what"));
    }

    private static void write(Matcher words, Scene scene) {
        scene.mark(words.group("who"));
        scene.stage().write(words.group("who"), words.group("what"));
    }

    private static void ask(Matcher words, Scene scene) {
        scene.mark(words.group("who"));
        scene.stage().ask(words.group("who"), words.group("what"));
    }

    private static void reply(Matcher words, Scene scene) {
        scene.mark(words.group("who"));
        scene.stage().reply(words.group("who"), words.group("what"));
    }

    private static void repeat(Matcher words, Scene scene) {
        scene.mark(words.group("who"));
        scene.stage().repeat(words.group("who"));
    }

    /** The platform is told only when the bot has made up its mind: what it says then would be there. */
    private static void hearsNothing(Matcher words, Scene scene) {
        String who = words.group("who");
        scene.newAnswers(who).forEach(said -> Scene.mustNotHold(said.text(), ""));
        scene.newDirectMessages(who).forEach(said -> Scene.mustNotHold(said.text(), ""));
    }

    private static void told(Matcher words, Scene scene) {
        Scene.await(() -> scene.newAnswers(words.group("who")), words.group("what"));
    }

    private static void notTold(Matcher words, Scene scene) {
        Scene.await(() -> scene.newAnswers(words.group("who")), "");
        scene.newAnswers(words.group("who")).forEach(said -> Scene.mustNotHold(said.text(), words.group("what")));
    }

    private static void reads(Matcher words, Scene scene) {
        Scene.await(() -> scene.newDirectMessages(words.group("who")), words.group("what"));
    }

    private static void getsCode(Matcher words, Scene scene) {
        String who = words.group("who");
        Said message = Scene.await(
                () -> scene.stage().directMessages(who).stream()
                        .filter(said -> Notebook.holdsCode(said.text()))
                        .filter(said -> !scene.notebook().knows(said.text()))
                        .findFirst(),
                () -> "no code came, but:\n" + scene.newDirectMessages(who) + scene.newAnswers(who));
        scene.notebook().write(words.group("code"), message.text());
    }

    private static void getsCodeAgain(Matcher words, Scene scene) {
        String code = scene.notebook().code(words.group("code")).symbols();
        Scene.await(() -> scene.newDirectMessages(words.group("who")), code);
    }

    private static void becomes(Matcher words, Scene scene) {
        Notebook.Written code = scene.notebook().code(words.group("code"));
        List<Said> rewritten = Scene.await(
                () -> java.util.Optional.of(about(code, words.group("who"), scene))
                        .filter(all ->
                                all.stream().noneMatch(said -> said.text().contains(code.symbols()))),
                () -> "the code still stands there");
        Scene.await(() -> about(code, words.group("who"), scene), words.group("what"));
        if (rewritten.isEmpty()) {
            throw new AssertionError("there is no such message");
        }
    }

    private static List<Said> about(Notebook.Written code, String who, Scene scene) {
        return scene.stage().directMessages(who).stream()
                .filter(said -> said.text().contains("password #" + code.number() + ":"))
                .toList();
    }

    private static void says(Matcher words, Scene scene) {
        Scene.mustHold(withCode(words, scene).text(), words.group("what"));
    }

    private static Said withCode(Matcher words, Scene scene) {
        String code = scene.notebook().code(words.group("code")).symbols();
        return scene.stage().directMessages(words.group("who")).stream()
                .filter(said -> said.text().contains(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the code stands in no message"));
    }

    private static void pressOnCode(Matcher words, Scene scene) {
        Said message = withCode(words, scene);
        scene.mark(words.group("who"));
        scene.stage().press(words.group("who"), message, words.group("button"));
    }

    private static void pressOnAnswer(Matcher words, Scene scene) {
        List<Said> answers = scene.stage().answers(words.group("who"));
        scene.mark(words.group("who"));
        scene.stage().press(words.group("who"), answers.get(answers.size() - 1), words.group("button"));
    }

    private static void nowhere(Matcher words, Scene scene) {
        String code = scene.notebook().code(words.group("code")).symbols();
        scene.stage().everything().forEach(said -> Scene.mustNotHold(said.text(), code));
    }

    private static void mail(Matcher words, Scene scene) {
        String text = Scene.await(
                () -> scene.theatre().mailTo(words.group("address")).stream()
                        .filter(mail -> Scene.holds(mail, words.group("what")))
                        .findFirst(),
                () -> "but there is:\n" + scene.theatre().mailTo(words.group("address")));
        if (!scene.notebook().knows(text)) {
            scene.notebook().write(words.group("code"), text);
        }
        Scene.mustHold(text, scene.notebook().code(words.group("code")).symbols());
    }
}
