package dev.hallpass.slack.fake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import tools.jackson.databind.JsonNode;

/** The people, channels, messages and views of the stand-in, readable at any time from any thread. */
public final class Workspace {
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Map<String, UserGroup> groups = new LinkedHashMap<>();

    /** A user group; people mention it by its handle. */
    record UserGroup(String id, String handle, Set<String> members) {}

    private final List<Posted> messages = new ArrayList<>();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private final Clock clock;
    private final Views views;
    private long lastMicros;
    private int nextId = 1;

    Workspace(Clock clock, SlackApp app) {
        this.clock = clock;
        this.views = new Views(this);
        add(new Person(
                "USLACKBOT", "slackbot", "Slackbot", "", java.time.ZoneOffset.UTC, java.util.Locale.US, false, true));
        add(new Person(
                app.botUserId(),
                "hallpass",
                "Hallpass",
                "",
                java.time.ZoneOffset.UTC,
                java.util.Locale.US,
                false,
                true));
    }

    /** Tells {@code listener} of every change from now on, on the thread that made it. */
    public void listen(Consumer<Change> listener) {
        listeners.add(listener);
    }

    void changed(Change.What what, String where) {
        listeners.forEach(listener -> listener.accept(new Change(what, where)));
    }

    /** Adds a person, or replaces the one with the same id. */
    public Person add(Person person) {
        synchronized (this) {
            people.put(person.id(), person);
        }
        changed(Change.What.PEOPLE, person.id());
        return person;
    }

    /** Everybody, bots too, in the order of arrival. */
    public synchronized List<Person> people() {
        return List.copyOf(people.values());
    }

    /** The person with this id. */
    public synchronized Optional<Person> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /** Makes a channel with these members. */
    public Channel addChannel(String name, Channel.Kind kind, Set<String> members) {
        return put(new Channel(
                "C0" + name.replaceAll("[^a-z0-9]", "").toUpperCase(java.util.Locale.ROOT),
                name,
                kind,
                members,
                false));
    }

    /** Archives a channel: nobody posts there any more. */
    public Channel archive(String channelId) {
        return put(channel(channelId).orElseThrow().closed());
    }

    /** Takes a person, or the bot, into a channel. */
    public Channel invite(String channelId, String person) {
        return put(channel(channelId).orElseThrow().with(person));
    }

    /** Takes a person, or the bot, out of a channel. */
    public Channel remove(String channelId, String person) {
        return put(channel(channelId).orElseThrow().without(person));
    }

    /** The direct messages between two people, made when there are none yet. */
    public Channel direct(String one, String other) {
        synchronized (this) {
            for (Channel channel : channels.values()) {
                if (channel.kind() == Channel.Kind.DIRECT && channel.members().equals(Set.of(one, other))) {
                    return channel;
                }
            }
        }
        return put(new Channel(id("D0"), "directmessage", Channel.Kind.DIRECT, Set.of(one, other), false));
    }

    private Channel put(Channel channel) {
        synchronized (this) {
            channels.put(channel.id(), channel);
        }
        changed(Change.What.CHANNEL, channel.id());
        return channel;
    }

    /** All channels and direct messages. */
    public synchronized List<Channel> channels() {
        return List.copyOf(channels.values());
    }

    /** The channel with this id. */
    public synchronized Optional<Channel> channel(String id) {
        return Optional.ofNullable(channels.get(id));
    }

    /** Makes a user group with these people, or replaces it; its handle is its id in lower case. */
    public void group(String id, Set<String> members) {
        group(id, id.toLowerCase(java.util.Locale.ROOT), members);
    }

    /** Makes a user group with these people, or replaces it. */
    public synchronized void group(String id, String handle, Set<String> members) {
        groups.put(id, new UserGroup(id, handle, Set.copyOf(members)));
    }

    synchronized Optional<Set<String>> groupMembers(String id) {
        return Optional.ofNullable(groups.get(id)).map(UserGroup::members);
    }

    synchronized Optional<UserGroup> groupCalled(String handle) {
        return groups.values().stream()
                .filter(group -> group.handle().equals(handle))
                .findFirst();
    }

    /** What {@code person} sees in a channel, oldest first: the messages, and private answers to them alone. */
    public synchronized List<Posted> seenBy(String person, String channel) {
        return messages.stream()
                .filter(m -> m.channel().equals(channel))
                .filter(m -> m.onlyFor() == null || m.onlyFor().equals(person))
                .toList();
    }

    /** The messages of a channel that all its members see, oldest first. */
    public synchronized List<Posted> messages(String channel) {
        return messages.stream()
                .filter(m -> m.channel().equals(channel) && !m.isEphemeral())
                .toList();
    }

    /** Every message anywhere, private answers too, oldest first. */
    public synchronized List<Posted> everything() {
        return List.copyOf(messages);
    }

    /** The message with this {@code ts} in a channel. */
    public synchronized Optional<Posted> message(String channel, String ts) {
        return messages.stream()
                .filter(m -> m.channel().equals(channel) && m.ts().equals(ts))
                .findFirst();
    }

    /** The modals on a person's screen, the topmost last. */
    public List<OpenView> modals(String person) {
        return views.modals(person);
    }

    /** The topmost modal on a person's screen. */
    public Optional<OpenView> modal(String person) {
        List<OpenView> open = views.modals(person);
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(open.size() - 1));
    }

    /** A person's App Home, once the app has published one. */
    public Optional<OpenView> home(String person) {
        return views.home(person);
    }

    Views views() {
        return views;
    }

    /** What is kept when the workspace stops. */
    public synchronized Snapshot snapshot() {
        return new Snapshot(
                List.copyOf(people.values()),
                List.copyOf(channels.values()),
                messages.stream().filter(message -> !message.isEphemeral()).toList(),
                nextId);
    }

    /** Puts a kept workspace in place of what is here. */
    public void restore(Snapshot kept) {
        synchronized (this) {
            kept.people().forEach(person -> people.put(person.id(), person));
            kept.channels().forEach(channel -> channels.put(channel.id(), channel));
            messages.clear();
            messages.addAll(kept.messages());
            nextId = Math.max(nextId, kept.nextId());
        }
        changed(Change.What.PEOPLE, "");
    }

    Posted post(Posted message) {
        synchronized (this) {
            messages.add(message);
        }
        changed(Change.What.MESSAGE, message.channel());
        return message;
    }

    Posted draft(String channel, String author, String text, JsonNode blocks) {
        JsonNode named = ViewFields.withIds(blocks);
        JsonNode state = ViewFields.state(named, Json.object());
        return new Posted(channel, ts(), author, text, named, null, null, null, state);
    }

    void replace(Posted message) {
        synchronized (this) {
            messages.replaceAll(old -> old.ts().equals(message.ts()) ? message : old);
        }
        changed(Change.What.MESSAGE, message.channel());
    }

    void delete(Posted message) {
        synchronized (this) {
            messages.removeIf(old -> old.ts().equals(message.ts()));
        }
        changed(Change.What.MESSAGE, message.channel());
    }

    /** The next message id: the present time, later than every one before. */
    synchronized String ts() {
        Instant now = clock.instant();
        lastMicros = Math.max(lastMicros + 1, now.getEpochSecond() * 1_000_000 + now.getNano() / 1000);
        return "%d.%06d".formatted(lastMicros / 1_000_000, lastMicros % 1_000_000);
    }

    synchronized String id(String prefix) {
        return "%s%06d".formatted(prefix, nextId++);
    }
}
