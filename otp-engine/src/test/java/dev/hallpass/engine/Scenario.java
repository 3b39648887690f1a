package dev.hallpass.engine;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.hallpass.engine.code.Contents;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.code.Flaw;
import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.code.Reading;
import dev.hallpass.engine.code.Receipt;
import dev.hallpass.engine.code.ReceiptStatus;
import dev.hallpass.engine.issue.Draft;
import dev.hallpass.engine.issue.Issuer;
import dev.hallpass.engine.terms.UserName;
import dev.hallpass.engine.terms.Validity;
import dev.hallpass.engine.universal.Advance;
import dev.hallpass.engine.universal.ChainPosition;
import dev.hallpass.engine.universal.UniversalChain;

/** What a vector's line {@code do} can name: takes the inputs and says what came of them. */
enum Scenario {
    DERIVE_KEY(vector -> outcome(Inputs.keyHex(vector))),
    NAME_USER(vector -> outcome(UserName.of(vector.input("typed")).value())),
    NAME_DEVICE(vector -> outcome(DeviceCode.of(vector.input("vid"), vector.input("pid"), vector.input("serial"))
            .written())),
    WRITE(Scenario::write),
    READ_CODE(vector -> reading(OfflineCode.read(vector.input("typed")), Scenario::writings)),
    READ_DEVICE(vector -> reading(DeviceCode.read(vector.input("typed")), code -> Map.of("written", code.written()))),
    READ_RECEIPT(vector -> reading(
            Receipt.read(vector.input("typed")),
            receipt -> Map.of(
                    "written", receipt.written(), "status", receipt.status().name()))),
    VERIFY(vector -> {
        Reading<OfflineCode> typed = OfflineCode.read(vector.input("typed"));
        LittleEndpoint endpoint = Inputs.endpoint(vector);
        return reading(
                typed, code -> endpoint.verify(code).map(Scenario::opened).orElse(outcome("wrong")));
    }),
    MAKE_RECEIPT(vector -> outcome(Receipt.of(
                    Inputs.receiptKey(vector),
                    ReceiptStatus.valueOf(vector.input("status")),
                    Inputs.code(vector, "code"))
            .written())),
    MAKE_FINGERPRINT(vector -> outcome(Fingerprint.of(Inputs.receiptKey(vector), Inputs.code(vector, "code"))
            .hex())),
    UNIVERSAL_ANCHOR(
            vector -> outcome(chain(vector).anchor(vector.number("slot")).valueHex())),
    UNIVERSAL_CODE(vector -> {
        LocalDate today = LocalDate.parse(vector.input("today"));
        Optional<OfflineCode> code = chain(vector).codeFor(vector.number("slot"), today);
        return code.map(Scenario::written).orElse(outcome("none"));
    }),
    ACCEPT_UNIVERSAL(Scenario::acceptUniversal);

    private final Function<Vector, Map<String, String>> player;

    Scenario(Function<Vector, Map<String, String>> player) {
        this.player = player;
    }

    static Scenario named(String name) {
        for (Scenario scenario : values()) {
            if (scenario.name().replace('_', '-').equalsIgnoreCase(name)) {
                return scenario;
            }
        }
        throw new IllegalStateException("There is no scenario " + name);
    }

    Map<String, String> play(Vector vector) {
        return player.apply(vector);
    }

    private static Map<String, String> outcome(String expect) {
        return Map.of("expect", expect);
    }

    private static Map<String, String> written(OfflineCode code) {
        return Map.of("expect", code.symbols(), "digits", code.digits());
    }

    private static Map<String, String> writings(OfflineCode code) {
        return Map.of("symbols", code.symbols(), "digits", code.digits());
    }

    private static Map<String, String> write(Vector vector) {
        Draft draft = new Draft(Inputs.terms(vector), Inputs.device(vector));
        return written(Issuer.write(draft, vector.number("serial"), Inputs.codeKey(vector, draft)));
    }

    private static UniversalChain chain(Vector vector) {
        return UniversalChain.of(Inputs.master(vector), Inputs.plan(vector));
    }

    private static Map<String, String> acceptUniversal(Vector vector) {
        ChainPosition mark = ChainPosition.of(vector.number("position"), vector.input("value"));
        OfflineCode code = Inputs.code(vector, "typed");
        Advance advance = mark.accept(Inputs.plan(vector), code, LocalDate.parse(vector.input("today")));
        return advance instanceof Advance.Right right
                ? Map.of(
                        "expect",
                        "right",
                        "mark-position",
                        Integer.toString(right.mark().position()),
                        "mark-value",
                        right.mark().valueHex())
                : outcome("wrong");
    }

    private static Map<String, String> opened(Contents contents) {
        Map<String, String> seen = new LinkedHashMap<>();
        seen.put("opens-scope", contents.terms().scope().name());
        seen.put("opens-serial", Integer.toString(contents.serial()));
        if (contents.terms().validity() instanceof Validity.Relative relative) {
            seen.put("opens-duration", relative.duration().name());
            seen.put("opens-window", relative.window().name());
        } else if (contents.terms().validity() instanceof Validity.Interval interval) {
            long start = interval.start().getEpochSecond();
            seen.put("opens-start", Long.toString(start));
            seen.put("opens-seconds", Long.toString(interval.end().getEpochSecond() - start));
        }
        return seen;
    }

    private static <T> Map<String, String> reading(Reading<T> reading, Function<T, Map<String, String>> rest) {
        Map<String, String> seen = new LinkedHashMap<>();
        if (reading instanceof Reading.Right<T> right) {
            seen.put("expect", "right");
            seen.putAll(rest.apply(right.value()));
        } else if (reading instanceof Reading.Malformed<T> malformed) {
            seen.put("expect", "malformed");
            seen.put("flaw", malformed.flaw().getClass().getSimpleName());
            detail(malformed.flaw(), seen);
        } else {
            seen.put("expect", "slip");
        }
        return seen;
    }

    private static void detail(Flaw flaw, Map<String, String> seen) {
        if (flaw instanceof Flaw.StrayCharacter stray) {
            seen.put("place", Integer.toString(stray.place()));
        } else if (flaw instanceof Flaw.LetterAmongDigits letter) {
            seen.put("place", Integer.toString(letter.place()));
        } else if (flaw instanceof Flaw.WrongLength length) {
            seen.put("missing", Integer.toString(length.missing()));
        }
    }
}
