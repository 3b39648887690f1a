package dev.hallpass.app.journey;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The codes of one journey by the letter that it gives them, and what stands in braces in its lines. */
final class Notebook {
    private static final Pattern BRACES = Pattern.compile("\\{([^}]+)}");
    private static final Pattern NUMBER = Pattern.compile("password #?(\\d+)");
    private static final Pattern CODE = Pattern.compile("\\b[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2,3}\\b");
    private static final Pattern DIGITS = Pattern.compile("\\b\\d{6}(?:[ -]\\d{6}){2,3}\\b");

    private final Map<String, Written> codes = new HashMap<>();
    private final Map<String, String> receipts = new HashMap<>();

    /**
     * A code as somebody reads it.
     *
     * @param symbols in groups of four
     * @param digits in groups of six; empty when they were not shown
     * @param number which code it is; empty when that was not said
     */
    record Written(String symbols, String digits, String number) {
        /** With one symbol that was misheard. */
        String slipped() {
            char last = symbols.charAt(symbols.length() - 3);
            return symbols.substring(0, symbols.length() - 3)
                    + (last == 'T' ? 'V' : 'T')
                    + symbols.substring(symbols.length() - 2);
        }
    }

    private final Map<String, Deque<AuthenticatorApp>> apps = new HashMap<>();

    /** The person has another app from now on. */
    void keep(String person, AuthenticatorApp app) {
        apps.computeIfAbsent(person, nobody -> new ArrayDeque<>()).addFirst(app);
    }

    AuthenticatorApp app(String person) {
        return Optional.ofNullable(apps.getOrDefault(person, new ArrayDeque<>()).peekFirst())
                .orElseThrow(() -> new AssertionError(person + " has no authenticator app"));
    }

    /** The one that the person had before. */
    AuthenticatorApp appBefore(String person) {
        return apps.get(person).stream().skip(1).findFirst().orElseThrow();
    }

    static boolean holdsCode(String text) {
        return CODE.matcher(text).find();
    }

    boolean knows(String text) {
        return codes.values().stream().anyMatch(code -> text.contains(code.symbols()));
    }

    void write(String letter, String text) {
        codes.put(letter, new Written(first(CODE, text, 0), first(DIGITS, text, 0), first(NUMBER, text, 1)));
    }

    /** The receipt that a laptop showed last. */
    void writeReceipt(String laptop, String receipt) {
        receipts.put(laptop, receipt);
    }

    private String receipt(String laptop) {
        return Optional.ofNullable(receipts.get(laptop))
                .orElseThrow(() -> new AssertionError(laptop + " has shown no receipt"));
    }

    /** One symbol that was misheard. */
    private static String slipped(String receipt) {
        char last = receipt.charAt(receipt.length() - 2);
        return receipt.substring(0, receipt.length() - 2)
                + (last == 'T' ? 'V' : 'T')
                + receipt.substring(receipt.length() - 1);
    }

    private static String first(Pattern pattern, String text, int group) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(group) : "";
    }

    Written code(String letter) {
        Written code = codes.get(letter);
        if (code == null) {
            throw new AssertionError("nobody got a code " + letter);
        }
        return code;
    }

    /** The line with everything in braces replaced. */
    String filled(String line) {
        return BRACES.matcher(line).replaceAll(found -> Matcher.quoteReplacement(meaning(found.group(1))));
    }

    private String meaning(String words) {
        String[] word = words.split(" ");
        return switch (word[0]) {
            case "code" -> code(word[1]).symbols();
            case "digits" -> code(word[1]).digits();
            case "number" -> code(word[2]).number();
            case "receipt" -> receipt(word[1]);
            case "blanks" -> receipt(word[2]).toLowerCase(Locale.ROOT).replace('-', ' ');
            case "misheard" -> slipped(receipt(word[2]));
            case "in" ->
                LocalDate.now(ZoneId.of("Europe/Berlin"))
                        .plusDays(Integer.parseInt(word[1]))
                        .toString();
            case "yesterday" ->
                LocalDate.now(ZoneId.of("Europe/Berlin")).minusDays(1).toString();
            case "sign" -> Character.toString(Integer.parseInt(word[1], 16));
            case "text" -> "x".repeat(Integer.parseInt(word[2]));
            default -> throw new AssertionError("nothing is called {" + words + "}");
        };
    }
}
