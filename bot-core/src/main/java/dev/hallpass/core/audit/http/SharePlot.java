package dev.hallpass.core.audit.http;

import java.util.List;
import java.util.function.Function;

import dev.hallpass.core.audit.review.Overview.Share;

/** Parts of the whole as bars below each other, the redeemed ones within the issued ones; each leads to its selection. */
final class SharePlot {
    private static final int WIDTH = 100;
    private static final int HEIGHT = 10;

    private final Words words;
    private final Function<Share, String> link;

    /** @param link where a part leads to */
    SharePlot(Words words, Function<Share, String> link) {
        this.words = words;
        this.link = link;
    }

    void draw(Html html, String heading, List<Share> shares) {
        html.open("section", "class", "card").of("h2", words.say(heading));
        if (shares.isEmpty()) {
            html.of("p", words.say("nothing"), "class", "quiet");
        } else {
            long most = shares.stream().mapToLong(Share::issued).max().orElse(1);
            html.open("ul", "class", "shares");
            shares.forEach(share -> row(html, share, most));
            html.close();
        }
        html.close();
    }

    private void row(Html html, Share share, long most) {
        html.open("li").open("a", "href", link.apply(share));
        html.open("span", "class", "name").text(share.name().isEmpty() ? words.say("no-department") : share.name());
        html.close();
        html.of("span", words.number(share.issued()), "class", "number");
        html.open(
                "svg",
                "class",
                "bar",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "preserveAspectRatio",
                "none",
                "role",
                "img",
                "aria-label",
                words.say("plot.share", share.issued(), share.redeemed()));
        bar(html, "issued", (double) share.issued() / most);
        bar(html, "redeemed", (double) share.redeemed() / most);
        html.close().close().close();
    }

    private static void bar(Html html, String kind, double part) {
        html.open("rect", "class", kind, "x", 0, "y", 0, "width", Math.round(part * 1000) / 10.0, "height", HEIGHT)
                .close();
    }
}
