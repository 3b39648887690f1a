package dev.hallpass.app.journey;

import java.util.regex.Matcher;

/** What somebody does with an authenticator app. */
final class StepUpSteps {
    private static final String WHO = "(?<who>[a-z]+)";
    private static final String FIELD = "(?<field>[^:]+)";

    private StepUpSteps() {}

    static void addTo(Script script) {
        script.on(WHO + " gives the secret to an app", StepUpSteps::takeIn)
                .on(
                        WHO + " enters " + FIELD + " from the app",
                        (words, scene) -> enter(words, scene, app(words, scene).next()))
                .on(
                        WHO + " enters " + FIELD + " from the app once more",
                        (words, scene) -> enter(words, scene, app(words, scene).again()))
                .on(
                        WHO + " enters " + FIELD + " from the app before",
                        (words, scene) -> enter(
                                words,
                                scene,
                                scene.notebook().appBefore(words.group("who")).next()))
                .on(
                        WHO + " enters a wrong " + FIELD,
                        (words, scene) -> enter(words, scene, app(words, scene).wrong()));
    }

    private static void takeIn(Matcher words, Scene scene) {
        String form = scene.stage().form(words.group("who")).orElseThrow(() -> new AssertionError("no form is open"));
        scene.notebook().keep(words.group("who"), AuthenticatorApp.withSecretIn(form, scene.clock()));
    }

    private static AuthenticatorApp app(Matcher words, Scene scene) {
        return scene.notebook().app(words.group("who"));
    }

    private static void enter(Matcher words, Scene scene, String number) {
        scene.stage().enter(words.group("who"), words.group("field"), number);
    }
}
