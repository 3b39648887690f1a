package dev.hallpass.app.journey;

import java.util.regex.Matcher;

/** The form: opened, filled in, sent, and what stands in it. */
final class FormSteps {
    private static final String WHO = "(?<who>[a-z]+)";
    private static final String FIELD = "(?<field>(?:From|To): (?:date|time)|[A-Z][A-Za-z?-]*(?: [a-z]+)*)";

    private FormSteps() {}

    static void addTo(Script script) {
        script.on(WHO + " opens the form", FormSteps::open)
                .on("a form opens for " + WHO, FormSteps::opened)
                .on(WHO + " searches " + FIELD + ": (?<what>.+)", FormSteps::search)
                .on(WHO + " is offered: (?<what>.+)", FormSteps::offered)
                .on(WHO + " is not offered: (?<what>.+)", FormSteps::notOffered)
                .on(WHO + " picks " + FIELD + ": (?<what>.+)", FormSteps::pick)
                .on(WHO + " enters " + FIELD + ": (?<what>.+)", FormSteps::enter)
                .on(WHO + " clears " + FIELD, FormSteps::clear)
                .on(WHO + " submits", (words, scene) -> {
                    scene.mark(words.group("who"));
                    scene.stage().submit(words.group("who"));
                })
                .on(WHO + " sees an error at " + FIELD + ": (?<what>.+)", FormSteps::error)
                .on(WHO + " sees no error at " + FIELD, FormSteps::noError)
                .on(WHO + " sees in the form: (?<what>.+)", FormSteps::sees)
                .on(WHO + " does not see in the form: (?<what>.+)", FormSteps::seesNot)
                .on(WHO + " still has " + FIELD + ": (?<what>.+)", FormSteps::has)
                .on("the form of " + WHO + " closes", FormSteps::closes)
                .on(WHO + " is shown code (?<code>[A-Z]) in a form: (?<what>.+)", FormSteps::shownCode);
    }

    private static void open(Matcher words, Scene scene) {
        scene.mark(words.group("who"));
        scene.stage().type(words.group("who"), "");
        opened(words, scene);
    }

    private static void opened(Matcher words, Scene scene) {
        String who = words.group("who");
        Scene.await(() -> scene.stage().form(who), () -> "no form opened, but:\n" + scene.newAnswers(who));
    }

    private static void search(Matcher words, Scene scene) {
        scene.offer(scene.stage().search(words.group("who"), words.group("field"), words.group("what")));
    }

    private static void offered(Matcher words, Scene scene) {
        Scene.mustHold(String.join("\n", scene.offered()), words.group("what"));
    }

    private static void notOffered(Matcher words, Scene scene) {
        Scene.mustNotHold(String.join("\n", scene.offered()), words.group("what"));
    }

    private static void pick(Matcher words, Scene scene) {
        scene.stage().pick(words.group("who"), words.group("field"), words.group("what"));
    }

    private static void enter(Matcher words, Scene scene) {
        scene.stage().enter(words.group("who"), words.group("field"), words.group("what"));
    }

    private static void clear(Matcher words, Scene scene) {
        scene.stage().enter(words.group("who"), words.group("field"), "");
    }

    private static void error(Matcher words, Scene scene) {
        String error = scene.stage()
                .error(words.group("who"), words.group("field"))
                .orElseThrow(() -> new AssertionError("no error stands there"));
        Scene.mustHold(error, words.group("what"));
    }

    private static void noError(Matcher words, Scene scene) {
        scene.stage().error(words.group("who"), words.group("field")).ifPresent(error -> {
            throw new AssertionError("but there is: " + error);
        });
    }

    private static String form(Matcher words, Scene scene) {
        return scene.stage().form(words.group("who")).orElseThrow(() -> new AssertionError("no form is open"));
    }

    private static void sees(Matcher words, Scene scene) {
        Scene.mustHold(form(words, scene), words.group("what"));
    }

    private static void seesNot(Matcher words, Scene scene) {
        Scene.mustNotHold(form(words, scene), words.group("what"));
    }

    private static void has(Matcher words, Scene scene) {
        Scene.mustHold(scene.stage().entered(words.group("who"), words.group("field")), words.group("what"));
    }

    private static void closes(Matcher words, Scene scene) {
        scene.stage().form(words.group("who")).ifPresent(form -> {
            throw new AssertionError("but there is:\n" + form);
        });
    }

    private static void shownCode(Matcher words, Scene scene) {
        opened(words, scene);
        String form = form(words, scene);
        Scene.mustHold(form, words.group("what"));
        scene.notebook().write(words.group("code"), form);
    }
}
