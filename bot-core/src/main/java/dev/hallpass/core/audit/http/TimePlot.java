package dev.hallpass.core.audit.http;

import java.util.List;

import dev.hallpass.core.audit.http.Bins.Bin;

/** Codes issued and redeemed over time, as bars side by side; a table of the same stands below for who cannot see it. */
final class TimePlot {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 260;
    private static final int LEFT = 44;
    private static final int BOTTOM = 28;
    private static final int TOP = 12;
    private static final int LINES = 4;
    private static final int MOST_LABELS = 8;

    private final Words words;
    private final List<Bin> bins;
    private final long top;

    TimePlot(Words words, List<Bin> bins) {
        this.words = words;
        this.bins = bins;
        this.top = roundUp(bins.stream().mapToLong(Bin::highest).max().orElse(0));
    }

    /** The next 1, 2 or 5 times a power of ten that is divided by the lines. */
    private static long roundUp(long highest) {
        long step = 1;
        while (step * LINES < highest) {
            step = step % 2 == 0 && Long.toString(step).charAt(0) == '2' ? step / 2 * 5 : step * 2;
        }
        return step * LINES;
    }

    void draw(Html html) {
        html.open("div", "class", "scroll");
        html.open(
                "svg", "class", "plot", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "role", "img", "aria-label", label());
        grid(html);
        double width = (double) (WIDTH - LEFT) / bins.size();
        for (int i = 0; i < bins.size(); i++) {
            bar(html, bins.get(i), LEFT + i * width, width);
        }
        html.close().close();
        table(html);
    }

    private String label() {
        return words.say(
                "plot.time.label",
                words.day(bins.get(0).from()),
                words.day(bins.get(bins.size() - 1).to()));
    }

    private void grid(Html html) {
        for (int line = 0; line <= LINES; line++) {
            double y = y(top * line / (double) LINES);
            html.open(
                            "line",
                            "class",
                            line == 0 ? "axis" : "grid",
                            "x1",
                            LEFT,
                            "x2",
                            WIDTH,
                            "y1",
                            Html.tenth(y),
                            "y2",
                            Html.tenth(y))
                    .close();
            html.of(
                    "text",
                    words.number(top * line / LINES),
                    "class",
                    "tick end",
                    "x",
                    LEFT - 8,
                    "y",
                    Html.tenth(y + 4));
        }
        int every = (bins.size() + MOST_LABELS - 1) / MOST_LABELS;
        double width = (double) (WIDTH - LEFT) / bins.size();
        for (int i = 0; i < bins.size(); i += every) {
            html.of(
                    "text",
                    words.shortDay(bins.get(i).from()),
                    "class",
                    "tick",
                    "x",
                    Html.tenth(LEFT + i * width + Math.min(width * 0.1, 2)),
                    "y",
                    HEIGHT - 8);
        }
    }

    private void bar(Html html, Bin bin, double x, double width) {
        double gap = Math.min(width * 0.14, 8);
        double half = (width - 2 * gap) / 2;
        html.open("g", "class", "bin").of("title", title(bin));
        html.open(
                        "rect",
                        "class",
                        "hit",
                        "x",
                        Html.tenth(x),
                        "y",
                        TOP,
                        "width",
                        Html.tenth(width),
                        "height",
                        HEIGHT - BOTTOM - TOP)
                .close();
        rect(html, "issued", bin.issued(), x + gap, half);
        rect(html, "redeemed", bin.redeemed(), x + gap + half, half);
        html.close();
    }

    private void rect(Html html, String kind, long count, double x, double width) {
        if (count > 0) {
            double y = y(count);
            html.open(
                            "rect",
                            "class",
                            kind,
                            "x",
                            Html.tenth(x),
                            "y",
                            Html.tenth(y),
                            "width",
                            Html.tenth(Math.max(1, width - 1)),
                            "height",
                            Html.tenth(HEIGHT - BOTTOM - y),
                            "rx",
                            Html.tenth(Math.min(3, width / 3)))
                    .close();
        }
    }

    private String title(Bin bin) {
        String when = bin.from().equals(bin.to())
                ? words.day(bin.from())
                : words.say("plot.span", words.day(bin.from()), words.day(bin.to()));
        return words.say("plot.time.bin", when, bin.issued(), bin.redeemed());
    }

    private double y(double count) {
        return HEIGHT - BOTTOM - count / top * (HEIGHT - BOTTOM - TOP);
    }

    private void table(Html html) {
        html.open("details").of("summary", words.say("plot.table"));
        html.open("div", "class", "scroll").open("table").open("thead").open("tr");
        html.of("th", words.say("plot.when"), "scope", "col");
        html.of("th", words.say("issued"), "scope", "col", "class", "number");
        html.of("th", words.say("redeemed"), "scope", "col", "class", "number");
        html.close().close().open("tbody");
        bins.stream().filter(bin -> bin.highest() > 0).forEach(bin -> {
            html.open("tr").of("th", words.day(bin.from()), "scope", "row");
            html.of("td", words.number(bin.issued()), "class", "number");
            html.of("td", words.number(bin.redeemed()), "class", "number").close();
        });
        html.close().close().close().close();
    }
}
