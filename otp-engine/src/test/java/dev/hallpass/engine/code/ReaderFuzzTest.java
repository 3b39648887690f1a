package dev.hallpass.engine.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed, the readers answer: no text makes them throw. */
class ReaderFuzzTest {
    private static final int TEXTS = 25_000;
    private static final String LIKELY = "0123456789ABCDEFGHJKMNPQRSTVWXYZoil -\u2014\u00a0\u200b\u0661\uff21";

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void everyTextHasAReading(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random, i % 4);
            check(text, OfflineCode.read(text), code -> OfflineCode.read(code.symbols()));
            check(text, DeviceCode.read(text), code -> DeviceCode.read(code.written()));
            check(text, Receipt.read(text), receipt -> Receipt.read(receipt.written()));
        }
    }

    @Test
    void everyCodePointAloneHasAReading() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT).boxed())
                .filteredOn(codePoint -> !isMalformed(codePoint))
                .isEmpty();
    }

    @Test
    void aVeryLongTextHasAReading() {
        assertThat(OfflineCode.read("7".repeat(1_000_000)))
                .isEqualTo(new Reading.Malformed<>(new Flaw.WrongLength(1_000_000, 24)));
    }

    /** One code point is never enough for a code: either it is stray, or the rest is missing. */
    private static boolean isMalformed(int codePoint) {
        Flaw flaw = ((Reading.Malformed<OfflineCode>) OfflineCode.read(Character.toString(codePoint))).flaw();
        return flaw instanceof Flaw.WrongLength || flaw.equals(new Flaw.StrayCharacter(1, codePoint));
    }

    private static <T> void check(String text, Reading<T> reading, Function<T, Reading<T>> again) {
        if (reading instanceof Reading.Right<T> right) {
            assertThat(again.apply(right.value())).isEqualTo(reading);
        } else if (reading instanceof Reading.Malformed<T> malformed) {
            checkPlace(text, malformed.flaw());
        }
    }

    private static void checkPlace(String text, Flaw flaw) {
        if (flaw instanceof Flaw.StrayCharacter stray) {
            assertThat(text.codePoints().skip(stray.place() - 1L).findFirst()).hasValue(stray.codePoint());
        } else if (flaw instanceof Flaw.LetterAmongDigits letter) {
            assertThat(text.codePoints().skip(letter.place() - 1L).findFirst()).hasValue(letter.codePoint());
        } else if (flaw instanceof Flaw.WrongLength length) {
            assertThat(length.missing()).isNotZero();
        }
    }

    /** From any characters, halves of pairs among them, to texts that nearly are codes. */
    private static String text(Random random, int kind) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(30);
        for (int i = 0; i < length; i++) {
            switch (kind) {
                case 0 -> text.append((char) random.nextInt(Character.MAX_VALUE + 1));
                case 1 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                case 2 -> text.append((char) ('0' + random.nextInt(10)));
                default -> text.append(LIKELY.charAt(random.nextInt(LIKELY.length())));
            }
        }
        return text.toString();
    }
}
