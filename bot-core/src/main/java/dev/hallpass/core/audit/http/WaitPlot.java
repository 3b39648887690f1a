package dev.hallpass.core.audit.http;

import java.time.Duration;
import java.util.List;

import dev.hallpass.core.audit.review.Waits;

/** How long people waited for approval, as columns from the quickest to the slowest. */
final class WaitPlot {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 190;
    private static final int TOP = 24;
    private static final int BOTTOM = 28;

    private final Words words;
    private final Waits waits;

    WaitPlot(Words words, Waits waits) {
        this.words = words;
        this.waits = waits;
    }

    void draw(Html html) {
        html.open("section", "class", "card wide").open("div", "class", "legend-row");
        html.of("h2", words.say("plot.wait"))
                .of("p", ended(), "class", "legend")
                .close();
        if (waits.half().isPresent() && waits.mostly().isPresent()) {
            String sentence = words.say(
                    "plot.wait.sentence",
                    words.span(waits.half().get()),
                    words.span(waits.mostly().get()));
            html.of("p", sentence, "class", "quiet");
            columns(html);
        } else {
            html.of("p", words.say("nothing"), "class", "quiet");
        }
        html.close();
    }

    private String ended() {
        Waits.Ended ended = waits.ended();
        return words.say(
                "plot.wait.ended", ended.approved(), ended.denied(), ended.expired(), ended.withdrawn(), ended.open());
    }

    private void columns(Html html) {
        List<Waits.Step> steps = waits.steps();
        long most =
                Math.max(1, steps.stream().mapToLong(Waits.Step::approved).max().orElse(1));
        double width = (double) WIDTH / steps.size();
        html.open("div", "class", "scroll");
        html.open(
                "svg",
                "class",
                "plot",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "role",
                "img",
                "aria-label",
                words.say("plot.wait.label"));
        int foot = HEIGHT - BOTTOM;
        html.open("line", "class", "axis", "x1", 0, "x2", WIDTH, "y1", foot, "y2", foot)
                .close();
        for (int i = 0; i < steps.size(); i++) {
            column(html, steps.get(i), i * width, (double) steps.get(i).approved() / most);
        }
        html.close().close();
    }

    private void column(Html html, Waits.Step step, double x, double part) {
        double width = (double) WIDTH / waits.steps().size();
        int foot = HEIGHT - BOTTOM;
        double height = part * (foot - TOP);
        double middle = x + width / 2;
        html.open("g", "class", "bin").of("title", title(step));
        if (step.approved() > 0) {
            html.open(
                            "rect",
                            "class",
                            "issued",
                            "x",
                            Html.tenth(x + width * 0.15),
                            "y",
                            Html.tenth(foot - height),
                            "width",
                            Html.tenth(width * 0.7),
                            "height",
                            Html.tenth(height),
                            "rx",
                            3)
                    .close();
        }
        html.of(
                "text",
                words.number(step.approved()),
                "class",
                "tick middle",
                "x",
                Html.tenth(middle),
                "y",
                Html.tenth(foot - height - 7));
        html.of("text", name(step), "class", "tick middle", "x", Html.tenth(middle), "y", HEIGHT - 8);
        html.close();
    }

    private String title(Waits.Step step) {
        return words.say("plot.wait.step", name(step), step.approved());
    }

    private String name(Waits.Step step) {
        return step.upTo()
                .map(end -> words.say("plot.wait.up-to", words.span(end)))
                .orElseGet(() -> words.say("plot.wait.longer", words.span(last())));
    }

    private static Duration last() {
        return Waits.ENDS.get(Waits.ENDS.size() - 1);
    }
}
