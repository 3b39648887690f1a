package dev.hallpass.agent.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import dev.hallpass.agent.wording.Sentence;

/** Asks a person, or whatever writes to standard input, for one line. The question goes where notes go. */
final class Question {
    private final Session session;

    Question(Session session) {
        this.session = session;
    }

    /** The answer, empty where input has ended. */
    String ask(String key) {
        session.printer().note(Sentence.of(key));
        try {
            // Not closed: standard input is not ours to close.
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(session.outside().in(), charset()));
            return Optional.ofNullable(lines.readLine()).orElse("");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A terminal writes as the machine is set; a pipe is taken for UTF-8 where that is a machine's setting too. */
    private static Charset charset() {
        String terminal = System.getProperty("stdin.encoding", "");
        return terminal.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(terminal);
    }
}
