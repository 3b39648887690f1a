package dev.hallpass.app.journey;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.hallpass.app.journey.Stage.Said;

/** What happens on a laptop: the real agent, with and without its network. */
final class LaptopSteps {
    private static final String LAPTOP = "(?<laptop>[A-Z]+-\\d+)";
    private static final Pattern TOKEN = Pattern.compile("enrol --server \\S+ --token ([A-Za-z0-9_-]+)");
    private static final Pattern RECEIPT = Pattern.compile("R-[0-9A-Z]{4}-[0-9A-Z]{4}");

    private LaptopSteps() {}

    static void addTo(Script script) {
        script.on(LAPTOP + " is enrolled", LaptopSteps::enrol)
                .on(LAPTOP + " is enrolled with (?<users>.+)", LaptopSteps::enrolWithUsers)
                .on(LAPTOP + " enrols with what (?<who>[a-z]+) was told", LaptopSteps::enrolAsTold)
                .on(LAPTOP + " cannot enrol with what (?<who>[a-z]+) was told", LaptopSteps::cannotEnrol)
                .on(
                        LAPTOP + " goes offline",
                        (words, scene) -> scene.cable(words.group("laptop")).pull())
                .on(
                        LAPTOP + " goes online",
                        (words, scene) -> scene.cable(words.group("laptop")).plugIn())
                .on(
                        LAPTOP + " loses its state",
                        (words, scene) -> scene.laptop(words.group("laptop")).loseState())
                .on(LAPTOP + " syncs", LaptopSteps::sync)
                .on(LAPTOP + " cannot sync: (?<what>.+)", LaptopSteps::cannotSync)
                .on(LAPTOP + " syncs until it can check universal codes", LaptopSteps::syncUniversal)
                .on(LAPTOP + " redeems code (?<code>[A-Z])(?: again)?: (?<outcome>[a-z-]+)", LaptopSteps::redeem)
                .on(LAPTOP + " redeems code (?<code>[A-Z]) in digits: (?<outcome>[a-z-]+)", LaptopSteps::digits)
                .on(LAPTOP + " redeems code (?<code>[A-Z]) misheard: (?<outcome>[a-z-]+)", LaptopSteps::misheard)
                .on(
                        LAPTOP + " redeems \"(?<text>.*)\": (?<outcome>[a-z-]+)",
                        (words, scene) -> redeem(words, scene, words.group("text")))
                .on(
                        LAPTOP + " says: (?<what>.+)",
                        (words, scene) -> Scene.mustHold(scene.lastOutput(words.group("laptop")), words.group("what")))
                .on(LAPTOP + " shows a receipt", LaptopSteps::receipt)
                .on(
                        LAPTOP + " shows: (?<what>.+)",
                        (words, scene) -> Scene.mustHold(status(words, scene), words.group("what")))
                .on(
                        LAPTOP + " does not show: (?<what>.+)",
                        (words, scene) -> Scene.mustNotHold(status(words, scene), words.group("what")))
                .on(LAPTOP + " counts (?<many>\\d+) MB: (?<what>.+)", LaptopSteps::count)
                .on(LAPTOP + " gives the access back", (words, scene) -> scene.run(words.group("laptop"), "end"));
    }

    private static void enrol(Matcher words, Scene scene) {
        String name = words.group("laptop");
        Said answer = scene.answer(Scene.OFFICE, "computers add " + name, "--token");
        enrol(name, answer.text(), scene);
        Scene.mustHold(scene.lastOutput(name), "Enrolled as " + name);
    }

    private static void enrolWithUsers(Matcher words, Scene scene) {
        String name = words.group("laptop");
        List<String> users = List.of(words.group("users").split(" and "));
        scene.laptop(name).logIn(users);
        enrol(words, scene);
        scene.answer(Scene.OFFICE, "computers assign " + name + " " + String.join(" ", users), "assigned to " + name);
        sync(words, scene);
    }

    private static void enrolAsTold(Matcher words, Scene scene) {
        cannotEnrol(words, scene);
        Scene.mustHold(scene.lastOutput(words.group("laptop")), "Enrolled as " + words.group("laptop"));
    }

    private static void cannotEnrol(Matcher words, Scene scene) {
        Said told = Scene.await(() -> scene.newAnswers(words.group("who")), "--token");
        enrol(words.group("laptop"), told.text(), scene);
    }

    private static void enrol(String laptop, String told, Scene scene) {
        Matcher token = TOKEN.matcher(told);
        if (!token.find()) {
            throw new AssertionError("no enrol command in:\n" + told);
        }
        scene.run(laptop, "enrol", "--server", scene.cable(laptop).url().toString(), "--token", token.group(1));
    }

    private static void sync(Matcher words, Scene scene) {
        Scene.mustHold(scene.run(words.group("laptop"), "sync"), "Synced");
    }

    private static void cannotSync(Matcher words, Scene scene) {
        Scene.mustHold(scene.run(words.group("laptop"), "sync"), words.group("what"));
    }

    private static void syncUniversal(Matcher words, Scene scene) {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(90))
                .pollInterval(java.time.Duration.ofSeconds(1))
                .until(() -> {
                    sync(words, scene);
                    return scene.laptop(words.group("laptop")).bundle().contains("\"chainId\"");
                });
    }

    private static void redeem(Matcher words, Scene scene) {
        redeem(words, scene, scene.notebook().code(words.group("code")).symbols());
    }

    private static void digits(Matcher words, Scene scene) {
        redeem(words, scene, scene.notebook().code(words.group("code")).digits());
    }

    private static void misheard(Matcher words, Scene scene) {
        redeem(words, scene, scene.notebook().code(words.group("code")).slipped());
    }

    private static void redeem(Matcher words, Scene scene, String typed) {
        Scene.mustHold(scene.run(words.group("laptop"), "redeem", typed), "\"" + words.group("outcome") + "\"");
    }

    private static void count(Matcher words, Scene scene) {
        String bytes = words.group("many") + "000000";
        Scene.mustHold(scene.run(words.group("laptop"), "count", bytes), words.group("what"));
    }

    private static void receipt(Matcher words, Scene scene) {
        String output = scene.lastOutput(words.group("laptop"));
        Matcher receipt = RECEIPT.matcher(output);
        if (!receipt.find()) {
            throw new AssertionError("no receipt in:\n" + output);
        }
        scene.notebook().writeReceipt(words.group("laptop"), receipt.group());
    }

    private static String status(Matcher words, Scene scene) {
        return scene.laptop(words.group("laptop")).runAsAPerson("status");
    }
}
