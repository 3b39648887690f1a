package dev.hallpass.core.conversation.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Dialogue;
import dev.hallpass.core.conversation.Hearing;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.command.Command;
import dev.hallpass.core.conversation.message.Button;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Span;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Reach;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.Device;
import dev.hallpass.core.registry.Registry;

/** Searches the registry within the departments of the person; each row opens the issuing form filled in. */
public final class SearchDialogue implements Dialogue {
    private static final int MOST = 10;

    private final Wording wording;
    private final Registry registry;
    private final Describing describing;
    private final Policy policy;

    public SearchDialogue(Bearings bearings, Wording wording, Policy policy) {
        this.wording = wording;
        this.registry = bearings.registry();
        this.describing = bearings.describing();
        this.policy = policy;
    }

    @Override
    public Optional<Answer> hear(Inbound inbound, Hearing hearing) {
        Voice voice = wording.to(hearing.person());
        Reach within = policy.reach(hearing.person(), Permission.SEARCH_REGISTRY);
        Optional<Command> command = hearing.command();
        if (command.isPresent() && command.get() instanceof Command.SearchComputers search) {
            return Optional.of(new Answer.Say(computers(search.text(), within, voice)));
        }
        return command.isPresent() && command.get() instanceof Command.SearchDevices search
                ? Optional.of(new Answer.Say(devices(search.text(), within, voice)))
                : Optional.empty();
    }

    private Message computers(String typed, Reach within, Voice voice) {
        List<Computer> found = registry.searchComputers(typed, within, MOST + 1);
        List<Part> rows = new ArrayList<>();
        found.stream().limit(MOST).forEach(computer -> {
            rows.add(new Part.Paragraph(row(computer, voice)));
            rows.add(issue(Actions.ISSUE_FOR_COMPUTER, computer.id().value(), voice));
        });
        return result("computers", found.size(), rows, voice);
    }

    private Text row(Computer computer, Voice voice) {
        String users = registry.usersOf(computer.id()).stream()
                .map(user -> user.name().value())
                .collect(Collectors.joining(", "));
        return voice.text(
                "search.computer",
                new Span.Bold(computer.name().value()),
                computer.department().map(Department::name).orElseGet(() -> voice.say("department.none")),
                voice.at(computer.lastSeen()),
                computer.zone().getId(),
                users.isEmpty() ? voice.say("users.none") : users);
    }

    private Message devices(String typed, Reach within, Voice voice) {
        List<Device> found = registry.searchDevices(typed, within, MOST + 1);
        List<Part> rows = new ArrayList<>();
        found.stream().limit(MOST).forEach(device -> {
            rows.add(new Part.Paragraph(row(device, voice)));
            rows.add(issue(Actions.ISSUE_FOR_DEVICE, device.code().symbols(), voice));
        });
        return result("devices", found.size(), rows, voice);
    }

    private Text row(Device device, Voice voice) {
        return voice.text(
                "search.device",
                new Span.Bold(device.name().isBlank() ? voice.say("device.unnamed") : device.name()),
                new Span.Mono(device.code().written()),
                device.lastComputer().map(describing::computer).orElseGet(() -> voice.say("computer.none")),
                voice.at(device.lastSeen()));
    }

    private static Part issue(String action, String value, Voice voice) {
        return new Part.Buttons(List.of(new Button(action, voice.say("button.issue"), value)));
    }

    private static Message result(String what, int found, List<Part> rows, Voice voice) {
        if (found == 0) {
            return voice.message("search.none." + what);
        }
        String first = found > MOST ? voice.say("search.more", MOST) : voice.say("search.found", found);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Paragraph(Text.of(first)));
        parts.addAll(rows);
        return new Message(first, parts);
    }
}
