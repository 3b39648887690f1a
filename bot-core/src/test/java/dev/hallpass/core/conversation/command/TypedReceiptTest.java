package dev.hallpass.core.conversation.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.code.Reading;
import dev.hallpass.engine.code.Receipt;

class TypedReceiptTest {
    private static final Receipt RECEIPT = new Receipt("E0Y81VNT");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "receipt R-E0Y8-1VNT",
                "receipt r-e0y8-1vnt",
                "receipt R E0Y8 1VNT",
                "receipt E0Y8-1VNT",
                "receipt e0y81vnt",
                "RECEIPT  R–E0Y8–1VNT",
                "Receipt: R-E0Y8-1VNT",
                "receipt R-EOY8-IVNT",
                "receipt `R-E0Y8-1VNT`",
                "R-E0Y8-1VNT",
                "r e0y8 1vnt",
                " \"R-E0Y8-1VNT\" "
            })
    void isReadHoweverItIsTyped(String line) {
        assertThat(Grammar.read(line)).isEqualTo(new Parsed.Understood(new Command.BringReceipt(RECEIPT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"receipt R-E0Y8-1VNX", "receipt E0Y8-1VNX", "R-E0Y8-1VNX"})
    void tellsASlip(String line) {
        assertThat(Grammar.read(line))
                .isInstanceOfSatisfying(
                        Parsed.Misunderstood.class,
                        what -> assertThat(what.trouble()).isEqualTo(Trouble.RECEIPT_SLIP));
        assertThat(TypedReceipt.pasted(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"receipt hello", "receipt R-E0Y8", "receipt R-E0Y8-1VNT please", "receipt 1042"})
    void saysThatSomethingElseIsNone(String line) {
        assertThat(Grammar.read(line))
                .isInstanceOfSatisfying(
                        Parsed.Misunderstood.class,
                        what -> assertThat(what.trouble()).isEqualTo(Trouble.NOT_A_RECEIPT));
    }

    @Test
    void asksForTheReceiptThatIsMissing() {
        assertThat(Grammar.read("receipt"))
                .isInstanceOfSatisfying(
                        Parsed.Misunderstood.class,
                        what -> assertThat(what.trouble()).isEqualTo(Trouble.VALUE_MISSING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"receipt T8JD-21D8-H38B", "receipt 295751 126354 668568", "R-E0Y8-1VNT T8JD-21D8-H38B"})
    void aCodeIsRefusedAllTheSame(String line) {
        assertThat(Grammar.read(line)).isEqualTo(new Parsed.HoldsCode());
        assertThat(TypedReceipt.pasted(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"N1B7-FWZ3", "E0Y8-1VNT", "receipt E0Y8-1VNT", "reference", "thanks", "", "R-E0Y8-1VNT thanks"})
    void whatIsPastedNeedsItsMarkAndNothingBeside(String line) {
        assertThat(TypedReceipt.pasted(line)).isEmpty();
    }

    @Test
    void noWordOfLettersIsTakenForOne() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            StringBuilder word = new StringBuilder("r");
            random.ints(8, 'a', 'z' + 1).forEach(letter -> word.append((char) letter));
            assertThat(TypedReceipt.pasted(word.toString())).isEmpty();
        }
    }

    /** With the word in front of it a receipt is as long as an interval code, and one in 32 has its check symbol. */
    @Test
    void isNeverTakenForACode() {
        Random random = new Random(11);
        int alike = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder symbols = new StringBuilder();
            random.ints(8, 0, 32).forEach(at -> symbols.append("0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(at)));
            String line = "receipt R-" + symbols.substring(0, 4) + "-" + symbols.substring(4);
            if (Receipt.read(symbols.toString()) instanceof Reading.Right<Receipt> right) {
                assertThat(Grammar.read(line))
                        .isEqualTo(new Parsed.Understood(new Command.BringReceipt(right.value())));
                alike += OfflineCode.read(line) instanceof Reading.Right<OfflineCode> ? 1 : 0;
            }
        }
        assertThat(alike).as("how often it mattered").isPositive();
    }
}
