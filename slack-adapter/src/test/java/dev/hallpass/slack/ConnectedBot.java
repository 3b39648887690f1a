package dev.hallpass.slack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.slack.fake.Channel;
import dev.hallpass.slack.fake.FakeSlack;
import dev.hallpass.slack.fake.Hand;
import dev.hallpass.slack.fake.Person;
import dev.hallpass.slack.fake.SlackApp;
import dev.hallpass.slack.manifest.SlackManifest;

/** The adapter behind a real web server, connected to a stand-in Slack that grants what the manifest asks for. */
public final class ConnectedBot implements AutoCloseable {
    public final TurnedClock clock = new TurnedClock();
    public final FakeSlack slack;
    public final SlackAdapter adapter;
    public final Hand anna;
    public final Channel general;
    private final List<Inbound> heard = new CopyOnWriteArrayList<>();
    private final Tomcat tomcat = new Tomcat();
    private volatile Function<Inbound, Answer> conversation = inbound -> new Answer.Quiet();

    public ConnectedBot() throws Exception {
        SlackApp full = SlackApp.complete();
        SlackApp app = new SlackApp(
                full.signingSecret(),
                full.botToken(),
                Set.copyOf(SlackManifest.scopes()),
                Set.copyOf(SlackManifest.events()),
                true);
        slack = FakeSlack.start(app, clock);
        slack.workspace().add(Person.of("U0ANNA", "anna", "anna@example.com", ZoneId.of("Europe/Berlin")));
        slack.workspace().add(Person.of("U0BEN", "ben", "ben@example.com", ZoneId.of("Europe/Berlin")));
        general = slack.workspace()
                .addChannel("general", Channel.Kind.PUBLIC, Set.of("U0ANNA", "U0BEN", app.botUserId()));
        anna = slack.as("U0ANNA");
        SlackSettings settings = new SlackSettings(app.signingSecret(), app.botToken(), URI.create(slack.apiUrl()));
        adapter = SlackAdapter.connect(settings, clock, new SecureRandom());
        slack.connect(serve());
    }

    private URI serve() throws Exception {
        Path folder = Files.createTempDirectory("hallpass-slack");
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.setHostname("127.0.0.1");
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "slack", adapter.door(inbound -> {
            heard.add(inbound);
            return conversation.apply(inbound);
        }));
        context.addServletMappingDecoded("/slack/events", "slack");
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.start();
        return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/slack/events");
    }

    /** What the conversation shall answer. */
    public void answers(Answer answer) {
        conversation = inbound -> answer;
    }

    /** How the conversation shall answer. */
    public void answers(Function<Inbound, Answer> how) {
        conversation = how;
    }

    /** Everything that reached the conversation. */
    public List<Inbound> heard() {
        return heard;
    }

    /** The last that reached the conversation, as what it must be. */
    public <T extends Inbound> T last(Class<T> kind) {
        return kind.cast(heard.get(heard.size() - 1));
    }

    @Override
    public void close() throws Exception {
        tomcat.stop();
        tomcat.destroy();
        adapter.close();
        slack.close();
    }
}
