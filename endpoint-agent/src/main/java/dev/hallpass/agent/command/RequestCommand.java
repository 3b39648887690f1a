package dev.hallpass.agent.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.hallpass.agent.machine.AttachedDevice;
import dev.hallpass.agent.wording.Sentence;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.code.Reading;
import dev.hallpass.engine.redeem.Access;
import dev.hallpass.engine.redeem.Answer;
import dev.hallpass.engine.redeem.Standing;
import dev.hallpass.engine.terms.UserName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code request}: the one line that a person reads or texts to the helpdesk. */
@Command(name = "request")
final class RequestCommand implements Callable<Integer> {
    private final AgentCommand agent;

    @Option(names = "--device", paramLabel = "CODE")
    private @Nullable String device;

    RequestCommand(AgentCommand agent) {
        this.agent = agent;
    }

    @Override
    public Integer call() {
        return agent.run(this::request);
    }

    private int request(Session session) throws IOException {
        List<AttachedDevice> attached = session.attached();
        Answer<Standing> look = session.endpoint().look(session.here(attached));
        if (look instanceof Answer.Refused<Standing> refused) {
            return session.printer().print(new Refusals(session.zone()).reply(refused.refusal()));
        }
        Standing standing = ((Answer.Done<Standing>) look).value();
        if (device == null) {
            return print(session, standing, blocked(standing, attached));
        }
        Reading<DeviceCode> reading = DeviceCode.read(device);
        if (reading instanceof Reading.Right<DeviceCode> right) {
            return print(session, standing, List.of(right.value()));
        }
        return session.printer()
                .print(
                        reading instanceof Reading.Malformed<DeviceCode> malformed
                                ? Refusals.malformed(malformed.flaw())
                                : Reply.refused("slip", Sentence.of("request.slip"), Sentence.of("request.slip.next")));
    }

    private static List<DeviceCode> blocked(Standing standing, List<AttachedDevice> attached) {
        return attached.stream()
                .map(AttachedDevice::code)
                .filter(code -> standing.device(code) instanceof Access.Blocked)
                .distinct()
                .toList();
    }

    private static int print(Session session, Standing standing, List<DeviceCode> wanted) {
        String line = line(standing, wanted, session.users().present());
        LocalDate today =
                standing.state().zones().computer().dayAt(standing.reading().now());
        Sentence next = Sentence.of(
                wanted.size() > 1 ? "request.next.several" : "request.next",
                today,
                standing.state().zones().computer().at(standing.reading().now()),
                standing.bundle().computer().contact());
        return session.printer()
                .print(
                        Reply.done(Sentence.of("request.line", line), next),
                        "request",
                        JsonNodeFactory.instance.stringNode(line),
                        Stream.of());
    }

    private static String line(Standing standing, List<DeviceCode> wanted, List<UserName> users) {
        String what = wanted.size() == 1 ? "device " + wanted.get(0).written() : "devices";
        String where = " on " + quoted(standing.bundle().computer().name());
        return "/otp " + what + where
                + user(standing, users).map(user -> " for " + quoted(user)).orElse("");
    }

    /** Of several who are logged in the first one who is assigned here. */
    private static Optional<String> user(Standing standing, List<UserName> users) {
        return users.stream()
                .filter(user -> isAssigned(standing, user))
                .findFirst()
                .or(() -> users.stream().findFirst())
                .map(UserName::value);
    }

    private static boolean isAssigned(Standing standing, UserName user) {
        return standing.bundle().keys().current().users().stream()
                .anyMatch(assigned -> assigned.user().equals(user));
    }

    private static String quoted(String name) {
        return name.chars().anyMatch(Character::isWhitespace) ? '"' + name + '"' : name;
    }
}
