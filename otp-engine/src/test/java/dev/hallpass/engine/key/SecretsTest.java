package dev.hallpass.engine.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;

class SecretsTest {
    private static final ComputerId COMPUTER = new ComputerId("3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e21");
    private static final UserName USER = UserName.of("corp\\maria");

    private final MasterSecret master = MasterSecret.of(SecretBytes.of(new byte[32]));

    @Test
    void doNotPrint() {
        List<SecretBytes> secrets = List.of(
                master.bytes(),
                master.computerKey(COMPUTER).bytes(),
                master.userKey(USER, 1).bytes(),
                master.receiptKey(COMPUTER).bytes(),
                master.universalSeed("2026-a", 0).bytes());
        Stream<Object> printable = Stream.of(
                master,
                master.computerKey(COMPUTER),
                master.userKey(USER, 1),
                master.receiptKey(COMPUTER),
                master.universalSeed("2026-a", 0),
                secrets);

        assertThat(printable.map(Object::toString)).allSatisfy(text -> {
            for (SecretBytes secret : secrets) {
                assertThat(text).doesNotContain(secret.revealHex().substring(0, 8));
            }
        });
    }

    @Test
    void areReadFromHexOfEitherCase() {
        SecretBytes secret = SecretBytes.ofHex("00fFaB");

        assertThat(secret.revealHex()).isEqualTo("00ffab");
        assertThat(secret).isEqualTo(SecretBytes.of(HexFormat.of().parseHex("00ffab")));
        assertThat(secret).hasSameHashCodeAs(SecretBytes.ofHex("00FFAB"));
        assertThat(secret).isNotEqualTo(SecretBytes.ofHex("00ffaa")).isNotEqualTo(SecretBytes.ofHex("00ff"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "c0ffeecafg", "c0ffee cafe"})
    void doNotShowInTheComplaintAboutBadHex(String hex) {
        Throwable complaint = catchThrowable(() -> SecretBytes.ofHex(hex));

        assertThat(complaint).isInstanceOf(IllegalArgumentException.class).hasNoCause();
        assertThat(complaint.getMessage()).doesNotContain("c0ffee");
    }

    @Test
    void cannotBeChangedFromOutside() {
        byte[] given = {1, 2, 3};
        SecretBytes secret = SecretBytes.of(given);
        given[0] = 9;
        secret.revealBytes()[1] = 9;

        assertThat(secret.revealHex()).isEqualTo("010203");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 32, 33, 63, 65})
    void haveTheLengthOfTheirKind(int size) {
        SecretBytes secret = SecretBytes.of(new byte[size]);

        assertThatIllegalArgumentException().isThrownBy(() -> new ComputerKey(secret));
        assertThatIllegalArgumentException().isThrownBy(() -> new UserKey(secret));
        if (size != 32) {
            assertThatIllegalArgumentException().isThrownBy(() -> MasterSecret.of(secret));
            assertThatIllegalArgumentException().isThrownBy(() -> new ReceiptKey(secret));
            assertThatIllegalArgumentException().isThrownBy(() -> new UniversalSeed(secret));
        }
    }

    @Test
    void ofTheServerAreNoKeysOfTheFormat() {
        SecretBytes own = master.derive("computer\0" + COMPUTER.value(), 64);

        assertThat(own).isNotEqualTo(master.computerKey(COMPUTER).bytes());
        assertThat(own).isEqualTo(master.derive("computer\0" + COMPUTER.value(), 64));
        assertThat(own).isNotEqualTo(master.derive("receipts", 64));
    }

    @Test
    void differFromEpochToEpoch() {
        SecureRandom random = new SecureRandom();

        assertThat(MasterSecret.random(random).bytes())
                .isNotEqualTo(MasterSecret.random(random).bytes());
    }

    @Test
    void haveTwoHalves() {
        ComputerKey key = new ComputerKey(SecretBytes.ofHex("aa".repeat(32) + "bb".repeat(32)));

        assertThat(key.tagHalf().revealHex()).isEqualTo("aa".repeat(32));
        assertThat(key.maskHalf().revealHex()).isEqualTo("bb".repeat(32));
    }
}
