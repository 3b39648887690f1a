package dev.hallpass.engine.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class UserNameTest {

    @Test
    void ofACanonicalNameIsTheSameForEveryCodePoint() {
        IntStream codePoints =
                IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(Character::isDefined);

        assertThat(codePoints.mapToObj(codePoint -> "a" + Character.toString(codePoint) + "b"))
                .filteredOn(UserNameTest::changesWhenReadAgain)
                .isEmpty();
    }

    @Test
    void isTheSameAfterAnyRoundOfReading() {
        Random random = new Random(71);

        assertThat(Stream.generate(() -> text(random)).limit(60_000))
                .filteredOn(UserNameTest::changesWhenReadAgain)
                .isEmpty();
    }

    @Test
    void isNeverTakenInAnotherForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UserName("Maria"))
                .withMessage("This user name is not in its canonical form.");
        assertThatIllegalArgumentException().isThrownBy(() -> new UserName(" maria"));
    }

    @Test
    void isAtMost65535BytesLong() {
        assertThat(UserName.of("x".repeat(65535)).value()).hasSize(65535);
        assertThatIllegalArgumentException().isThrownBy(() -> UserName.of("x".repeat(65536)));
    }

    private static boolean changesWhenReadAgain(String typed) {
        try {
            UserName once = UserName.of(typed);
            return !UserName.of(once.value()).equals(once);
        } catch (IllegalArgumentException refused) {
            return !refused.getMessage().contains("must not");
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(8); length >= 0; length--) {
            text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x600 : 0x11000));
        }
        return text.toString();
    }
}
