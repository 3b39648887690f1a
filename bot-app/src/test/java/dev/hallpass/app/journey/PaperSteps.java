package dev.hallpass.app.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;

/** A private link, followed in a browser. */
final class PaperSteps {
    private static final Map<String, HttpClient> BROWSERS = new ConcurrentHashMap<>();

    private PaperSteps() {}

    static void addTo(Script script) {
        script.on("a robot looks at the link of (?<who>[a-z]+)", PaperSteps::look)
                .on(
                        "(?<who>[a-z]+) prints in the (?<browser>first|second) browser and gets code (?<code>[A-Z]): (?<what>.+)",
                        PaperSteps::print)
                .on("(?<who>[a-z]+) prints in the (?<browser>first|second) browser: (?<what>.+)", PaperSteps::refused);
    }

    private static void look(Matcher words, Scene scene) {
        String page = send(HttpClient.newHttpClient(), request(words, scene).GET());
        if (Notebook.holdsCode(page)) {
            throw new AssertionError("a mere look shows the code");
        }
    }

    private static void print(Matcher words, Scene scene) {
        String page = click(words, scene);
        Scene.mustHold(page, words.group("what"));
        if (!scene.notebook().knows(page)) {
            scene.notebook().write(words.group("code"), page);
        }
        Scene.mustHold(page, scene.notebook().code(words.group("code")).symbols());
    }

    private static void refused(Matcher words, Scene scene) {
        Scene.mustHold(click(words, scene), words.group("what"));
    }

    private static String click(Matcher words, Scene scene) {
        HttpClient browser = BROWSERS.computeIfAbsent(
                words.group("who") + words.group("browser"),
                fresh -> HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .build());
        return send(browser, request(words, scene).POST(BodyPublishers.noBody()));
    }

    private static HttpRequest.Builder request(Matcher words, Scene scene) {
        String who = words.group("who");
        URI link = Scene.await(
                () -> scene.stage().links(who).stream()
                        .filter(any -> any.getPath().startsWith("/print/"))
                        .reduce((first, last) -> last),
                () -> "there is no link in:\n" + scene.stage().directMessages(who));
        return HttpRequest.newBuilder(link);
    }

    private static String send(HttpClient browser, HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
