package dev.hallpass.agent.standin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A pair of hooks that writes down what it is told. */
public final class HookLog {
    private final Path folder;
    private final Path log;

    public HookLog(Path folder) throws IOException {
        this.folder = folder;
        this.log = folder.resolve("hooks.log");
        install("on-grant", "cat >> hooks.log; echo >> hooks.log; cp state.json state-seen-by-hook.json");
        install("on-end", "cat >> hooks.log; echo >> hooks.log");
    }

    public void install(String hook, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(hook), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    public List<JsonNode> calls() {
        try {
            return Files.exists(log)
                    ? Files.readAllLines(log).stream()
                            .filter(line -> !line.isBlank())
                            .<JsonNode>map(JsonMapper.shared()::readTree)
                            .toList()
                    : List.of();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public List<String> names() {
        return calls().stream()
                .map(call ->
                        call.get("hook").asString() + " " + call.get("grant").asString())
                .toList();
    }
}
