package dev.hallpass.playground.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.hallpass.core.conversation.command.CommandTable;
import dev.hallpass.playground.workspace.Cast;
import dev.hallpass.slack.fake.Channel;
import dev.hallpass.slack.fake.Delivery;
import dev.hallpass.slack.fake.FakeSlack;
import dev.hallpass.slack.fake.OpenView;
import dev.hallpass.slack.fake.Person;
import dev.hallpass.slack.fake.Posted;
import dev.hallpass.slack.fake.Workspace;
import tools.jackson.databind.JsonNode;

/** What a person sees in the workspace. */
@RestController
@RequestMapping("/playground/api/slack")
public final class SlackSight {
    private static final int LATEST = 60;

    private final FakeSlack slack;

    SlackSight(FakeSlack slack) {
        this.slack = slack;
    }

    record Sheet(String team, String me, List<Member> people, List<Room> channels, Slash command) {}

    record Member(String id, String name, String realName, String title, boolean bot, String zone) {}

    /** @param latest when the last message that this person sees was written, as its {@code ts}; empty for none */
    record Room(
            String id, String name, String kind, @Nullable String other, String latest) {}

    record Slash(String name, List<Hint> entries) {}

    record Hint(String line, String arguments, String does) {}

    record Said(
            String channel,
            String ts,
            String author,
            String text,
            JsonNode blocks,
            @Nullable String thread,
            boolean onlyForYou,
            boolean edited) {}

    record Log(List<Said> messages) {}

    record Drawn(String id, JsonNode view, JsonNode state, Map<String, String> errors) {}

    record Screen(List<Drawn> modals, @Nullable Drawn home) {}

    record Wire(List<Answered> deliveries) {}

    record Answered(
            int number,
            String kind,
            int status,
            long tookMillis,
            @Nullable String problem) {
        static Answered of(Delivery delivery) {
            return new Answered(
                    delivery.number(),
                    delivery.kind(),
                    delivery.status(),
                    delivery.took().toMillis(),
                    delivery.problem());
        }
    }

    @GetMapping
    Sheet sheet(@RequestParam("as") Optional<String> person) {
        String me = person.filter(id -> Cast.byId(id).isPresent())
                .orElse(Cast.all().get(0).id());
        Workspace workspace = slack.workspace();
        return new Sheet(
                "Acme",
                me,
                workspace.people().stream().map(SlackSight::member).toList(),
                workspace.channels().stream()
                        .filter(channel -> channel.members().contains(me))
                        .map(channel -> room(channel, me))
                        .toList(),
                new Slash(CommandTable.ROOT, hints()));
    }

    private static Member member(Person person) {
        String title = Cast.byId(person.id()).map(Cast::title).orElse("");
        return new Member(
                person.id(),
                person.name(),
                person.realName(),
                title,
                person.bot(),
                person.zone().getId());
    }

    private Room room(Channel channel, String me) {
        List<Posted> seen = slack.workspace().seenBy(me, channel.id());
        String latest = seen.isEmpty() ? "" : seen.get(seen.size() - 1).ts();
        if (channel.kind() != Channel.Kind.DIRECT) {
            return new Room(channel.id(), channel.name(), channel.kind().name(), null, latest);
        }
        String other = channel.members().stream()
                .filter(id -> !id.equals(me))
                .findFirst()
                .orElse(me);
        String name = slack.workspace().person(other).map(Person::realName).orElse(other);
        String kind =
                other.equals(slack.app().botUserId()) ? "APP" : channel.kind().name();
        return new Room(channel.id(), name, kind, other, latest);
    }

    private static List<Hint> hints() {
        return CommandTable.entries().stream()
                .map(entry -> new Hint(
                        (CommandTable.ROOT + " " + entry.name()).strip(),
                        entry.arguments(),
                        entry.arguments().isEmpty() ? "" : entry.wholeExample()))
                .toList();
    }

    @GetMapping("/messages")
    Log messages(@RequestParam("as") String person, @RequestParam("in") String channel) {
        boolean sees =
                slack.workspace().channel(channel).orElseThrow().members().contains(person);
        return new Log(
                sees
                        ? slack.workspace().seenBy(person, channel).stream()
                                .map(SlackSight::said)
                                .toList()
                        : List.of());
    }

    private static Said said(Posted message) {
        return new Said(
                message.channel(),
                message.ts(),
                message.author(),
                message.text(),
                message.blocks(),
                message.threadTs(),
                message.isEphemeral(),
                message.edited() != null);
    }

    @GetMapping("/screen")
    Screen screen(@RequestParam("as") String person) {
        return new Screen(
                slack.workspace().modals(person).stream().map(SlackSight::drawn).toList(),
                slack.workspace().home(person).map(SlackSight::drawn).orElse(null));
    }

    private static Drawn drawn(OpenView view) {
        return new Drawn(view.id(), view.view(), view.state(), view.errors());
    }

    @GetMapping("/deliveries")
    Wire deliveries() {
        List<Delivery> all = slack.deliveries();
        List<Answered> latestFirst = new ArrayList<>();
        for (int i = all.size() - 1; i >= Math.max(0, all.size() - LATEST); i--) {
            latestFirst.add(Answered.of(all.get(i)));
        }
        return new Wire(latestFirst);
    }
}
