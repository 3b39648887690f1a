package dev.hallpass.core.conversation.dialogue;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Spells codes out for reading aloud: {@code Tango eight Juliett Delta, two one Delta eight, …}. */
final class Spelling {
    private final Voice voice;

    Spelling(Voice voice) {
        this.voice = voice;
    }

    /** Groups parted by hyphens or blanks stay groups, with a comma between. */
    String spell(String grouped) {
        return Arrays.stream(grouped.split("[- ]+")).map(this::group).collect(Collectors.joining(", "));
    }

    private String group(String signs) {
        return signs.chars().mapToObj(sign -> voice.say("spell." + (char) sign)).collect(Collectors.joining(" "));
    }
}
