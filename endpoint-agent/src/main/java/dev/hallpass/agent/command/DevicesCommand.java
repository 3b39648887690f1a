package dev.hallpass.agent.command;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;

import dev.hallpass.agent.machine.AttachedDevice;
import dev.hallpass.agent.wording.Sentence;
import dev.hallpass.engine.redeem.Access;
import dev.hallpass.engine.redeem.Answer;
import dev.hallpass.engine.redeem.Standing;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code devices}: what is attached, and whether it may be used now. */
@Command(name = "devices")
final class DevicesCommand implements Callable<Integer> {
    private final AgentCommand agent;

    DevicesCommand(AgentCommand agent) {
        this.agent = agent;
    }

    @Override
    public Integer call() {
        return agent.run(DevicesCommand::devices);
    }

    private static int devices(Session session) throws IOException {
        List<AttachedDevice> attached = session.attached();
        Answer<Standing> look = session.endpoint().look(session.here(attached));
        if (look instanceof Answer.Refused<Standing> refused) {
            return session.printer().print(new Refusals(session.zone()).reply(refused.refusal()));
        }
        Standing standing = ((Answer.Done<Standing>) look).value();
        ZoneId zone = session.zone();
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        attached.forEach(device -> add(list, device, standing.device(device.code())));
        return session.printer()
                .print(
                        Reply.done(Sentence.of("devices.attached", attached.size())),
                        "devices",
                        list,
                        attached.stream()
                                .map(device -> line(device, standing.device(device.code()), zone))
                                .map(session.printer().wording()::say));
    }

    private static Sentence line(AttachedDevice device, Access access, ZoneId zone) {
        return Sentence.of(
                "devices.line",
                device.code().written(),
                device.name().isBlank() ? device.vid() + ":" + device.pid() : device.name(),
                state(access, zone));
    }

    private static Sentence state(Access access, ZoneId zone) {
        if (access instanceof Access.Until until) {
            return Sentence.of("access.until", until.end().atZone(zone));
        }
        return Sentence.of(access instanceof Access.Always ? "access.always" : "access.blocked");
    }

    private static void add(ArrayNode list, AttachedDevice device, Access access) {
        list.addObject()
                .put("name", device.name())
                .put("vid", device.vid())
                .put("pid", device.pid())
                .put("serial", device.serial())
                .put("code", device.code().written())
                .put("state", access instanceof Access.Blocked ? "blocked" : "allowed")
                .put("until", access instanceof Access.Until until ? until.end().toString() : null);
    }
}
