package dev.hallpass.core.conversation.command;

/** Names as typed, of computers, users, devices and departments. */
final class Names {
    private Names() {}

    /** @throws Misreading when the name holds a sign that cannot be seen, or nothing */
    static String name(Token token) {
        int[] signs = token.text().codePoints().toArray();
        for (int i = 0; i < signs.length; i++) {
            if (HiddenSigns.isRefusedInNames(signs[i])) {
                throw Misreading.hidden(signs[i], token.place() + i + (token.quoted() ? 1 : 0));
            }
        }
        String name = Markup.unwrapped(token.text()).strip();
        if (name.isEmpty()) {
            throw new Misreading(Trouble.UNKNOWN_WORD, "\"\"");
        }
        return name;
    }
}
