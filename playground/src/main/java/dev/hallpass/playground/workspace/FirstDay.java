package dev.hallpass.playground.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.hallpass.playground.laptop.Laptop;
import dev.hallpass.playground.laptop.Laptops;
import dev.hallpass.slack.fake.Change;
import dev.hallpass.slack.fake.FakeSlack;
import dev.hallpass.slack.fake.Hand;
import dev.hallpass.slack.fake.Posted;

/**
 * What an administrator does on the first day, by the commands that one types: roles, the universal code, computers and
 * who works on them. Each step may be done twice, so that a first day that broke off is done again.
 */
public final class FirstDay {
    private static final Pattern TOKEN = Pattern.compile("--token ([^\\s`\"\\\\]+)");
    private static final int PATIENCE_SECONDS = 20;

    private final FakeSlack slack;
    private final Laptops laptops;
    private final Path done;
    private final BlockingQueue<Change> news = new LinkedBlockingQueue<>(1);

    /** @param done a file that stands there once everything is done */
    public FirstDay(FakeSlack slack, Laptops laptops, Path done) {
        this.slack = slack;
        this.laptops = laptops;
        this.done = done;
    }

    /** Does it, once. */
    public void unlessDone() {
        if (Files.exists(done)) {
            return;
        }
        slack.workspace().listen(news::offer);
        for (Cast one : Cast.all()) {
            if (!one.role().isEmpty()) {
                type("roles grant @" + one.handle() + " " + one.role());
            }
        }
        type("settings set universal.enabled on");
        laptops.all().forEach(this::bringIn);
        talk();
        try {
            Files.createFile(done);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void bringIn(Laptop laptop) {
        String department = laptop.plan().department();
        String answer = type(
                "computers add " + laptop.plan().name() + (department.isEmpty() ? "" : " department " + department));
        Matcher token = TOKEN.matcher(answer);
        if (!token.find()) {
            throw new IllegalStateException("no enrolment token in: " + answer);
        }
        laptop.enrol(token.group(1));
        type("computers assign " + laptop.plan().name() + " " + laptop.plan().user());
        laptop.sync();
    }

    private void talk() {
        slack.as(Cast.MARIA.id())
                .say(
                        Cast.HELPDESK,
                        "Hi, I am at a customer’s without any network, and LT-0042 blocks my Kingston stick."
                                + " hallpass-agent says its code is N1B7-FWZ3. I need it for an hour. Can somebody help?");
        slack.as(Cast.OLIVIA.id()).say(Cast.HELPDESK, "On it. I call you back in a minute :wave:");
    }

    /** Types a command as the super administrator, and waits for the answer like a person would. */
    private String type(String line) {
        Hand sofia = slack.as(Cast.SOFIA.id());
        String here = sofia.bot().id();
        int before = sofia.privateAnswers(here).size();
        sofia.command(here, "/otp", line);
        for (int second = 0; second < PATIENCE_SECONDS; second++) {
            Optional<Posted> answer = newest(sofia.privateAnswers(here), before);
            if (answer.isPresent()) {
                return answer.get().text() + " " + answer.get().blocks();
            }
            awaitNews();
        }
        throw new IllegalStateException("the bot did not answer: /otp " + line);
    }

    private static Optional<Posted> newest(List<Posted> answers, int before) {
        return answers.size() > before ? Optional.of(answers.get(answers.size() - 1)) : Optional.empty();
    }

    private void awaitNews() {
        try {
            news.poll(1, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped on the first day", stopped);
        }
    }
}
