package dev.hallpass.app.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

import dev.hallpass.app.acceptance.TravellingLaptop;
import dev.hallpass.app.journey.Stage.Said;

/** One journey as it is played: who has seen what, which laptops there are, which codes were given. */
final class Scene implements AutoCloseable {
    /** Sees to roles and computers before a journey begins; a super administrator by the configuration. */
    static final String OFFICE = "office";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Theatre theatre;
    private final Path folder;
    private final Notebook notebook = new Notebook();
    private final Map<String, Set<String>> seen = new HashMap<>();
    private final Map<String, TravellingLaptop> laptops = new HashMap<>();
    private final Map<String, Cable> cables = new HashMap<>();
    private final Map<String, String> outputs = new HashMap<>();
    private List<String> offered = List.of();

    Scene(Theatre theatre, Path folder) {
        this.theatre = theatre;
        this.folder = folder;
    }

    Stage stage() {
        return theatre.stage();
    }

    Theatre theatre() {
        return theatre;
    }

    Notebook notebook() {
        return notebook;
    }

    String filled(String line) {
        return notebook.filled(line);
    }

    /** What the person sees from now on is new. */
    void mark(String person) {
        Set<String> ids = seen.computeIfAbsent(person, nobody -> new HashSet<>());
        stage().answers(person).forEach(said -> ids.add(said.id()));
        stage().directMessages(person).forEach(said -> ids.add(said.id()));
    }

    List<Said> newAnswers(String person) {
        return unseen(person, stage().answers(person));
    }

    List<Said> newDirectMessages(String person) {
        return unseen(person, stage().directMessages(person));
    }

    private List<Said> unseen(String person, List<Said> all) {
        Set<String> ids = seen.getOrDefault(person, Set.of());
        return all.stream().filter(said -> !ids.contains(said.id())).toList();
    }

    /** Types as the person, and waits for an answer that holds these fragments. */
    Said answer(String person, String command, String fragments) {
        mark(person);
        stage().type(person, command);
        return await(() -> newAnswers(person), fragments);
    }

    /** Waits until one of these messages holds the fragments in this order. */
    static Said await(Supplier<List<Said>> messages, String fragments) {
        return await(
                () -> messages.get().stream()
                        .filter(said -> holds(said.text(), fragments))
                        .findFirst(),
                () -> "but there is:\n" + messages.get());
    }

    static <T> T await(Supplier<Optional<T>> wanted, Supplier<String> otherwise) {
        try {
            return Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(wanted::get, Optional::isPresent)
                    .orElseThrow();
        } catch (ConditionTimeoutException never) {
            throw new AssertionError(otherwise.get(), never);
        }
    }

    /** Whether the text holds what stands between the dots, in this order. */
    static boolean holds(String text, String fragments) {
        int from = 0;
        for (String fragment : fragments.split(" … ")) {
            int found = text.indexOf(fragment, from);
            if (found < 0) {
                return false;
            }
            from = found + fragment.length();
        }
        return true;
    }

    static void mustHold(String text, String fragments) {
        if (!holds(text, fragments)) {
            throw new AssertionError("but there is:\n" + text);
        }
    }

    static void mustNotHold(String text, String fragments) {
        if (holds(text, fragments)) {
            throw new AssertionError("but there is:\n" + text);
        }
    }

    /** The laptop of that name, new at its first naming. */
    TravellingLaptop laptop(String name) {
        return laptops.computeIfAbsent(
                name,
                fresh -> new TravellingLaptop(
                        folder.resolve(fresh), theatre.clock().instant()));
    }

    Cable cable(String laptop) {
        return cables.computeIfAbsent(laptop, fresh -> new Cable(theatre.bot()));
    }

    /** The clock of Hallpass and of the phones beside it. */
    InstantSource clock() {
        return theatre.clock();
    }

    /** Time passes everywhere. */
    void pass(Duration time) {
        theatre.clock().advance(time);
        laptops.values().forEach(laptop -> laptop.stayOnFor(time));
    }

    /** Runs the agent, and keeps what it printed. */
    String run(String laptop, String... words) {
        String output = laptop(laptop).run(words);
        outputs.put(laptop, output);
        return output;
    }

    String lastOutput(String laptop) {
        return outputs.getOrDefault(laptop, "");
    }

    void offer(List<String> options) {
        offered = options;
    }

    List<String> offered() {
        return offered;
    }

    @Override
    public void close() {
        cables.values().forEach(Cable::close);
    }
}
