package dev.hallpass.engine.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hallpass.engine.key.ReceiptKey;

/** Every single wrong symbol, and every swap of two neighbours. */
class SlipTest {
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String DIGITS = "0123456789";

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void isNeverTakenForACodeInSymbols(long seed) {
        for (OfflineCode code : codes(new Samples(seed))) {
            for (String wrong : mistyped(code.plainSymbols(), SYMBOLS)) {
                assertThat(OfflineCode.read(wrong)).isEqualTo(new Reading.Slip<OfflineCode>());
            }
        }
    }

    /** A wrong digit may also write a number that no code has; it is looked at before the check. */
    @ParameterizedTest
    @ValueSource(longs = {14, 15, 16})
    void isNeverTakenForACodeInDigits(long seed) {
        Reading<OfflineCode> tooLarge = new Reading.Malformed<>(new Flaw.NumberTooLarge());
        for (OfflineCode code : codes(new Samples(seed))) {
            for (String wrong : mistyped(code.digits().replace(" ", ""), DIGITS)) {
                assertThat(OfflineCode.read(wrong)).isIn(new Reading.Slip<OfflineCode>(), tooLarge);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {17, 18, 19})
    void isNeverTakenForADeviceCodeOrAReceipt(long seed) {
        Samples samples = new Samples(seed);
        ReceiptKey key = samples.master.receiptKey(samples.computer);
        for (OfflineCode code : codes(samples)) {
            Receipt receipt = Receipt.of(key, ReceiptStatus.values()[samples.random.nextInt(3)], code);
            onlySlips(receipt.symbols(), Receipt::read);
            onlySlips(samples.device().symbols(), DeviceCode::read);
        }
    }

    private static <T> void onlySlips(String symbols, Function<String, Reading<T>> reader) {
        for (String wrong : mistyped(symbols, SYMBOLS)) {
            assertThat(reader.apply(wrong)).isEqualTo(new Reading.Slip<T>());
        }
    }

    private static List<OfflineCode> codes(Samples samples) {
        List<OfflineCode> codes = new ArrayList<>();
        samples.everyRelative().stream().limit(20).map(samples::sealed).forEach(codes::add);
        samples.intervals(2).stream().map(samples::sealed).forEach(codes::add);
        byte[] mac = new byte[ChainValue.SIZE_BYTES];
        for (int slot = 0; slot < OfflineCode.SLOTS; slot++) {
            samples.random.nextBytes(mac);
            codes.add(OfflineCode.universal(slot, ChainValue.truncated(mac)));
        }
        return codes;
    }

    private static List<String> mistyped(String right, String alphabet) {
        List<String> all = new ArrayList<>();
        for (int place = 0; place < right.length(); place++) {
            String before = right.substring(0, place);
            for (char other : alphabet.toCharArray()) {
                all.add(before + other + right.substring(place + 1));
            }
            if (place + 1 < right.length()) {
                all.add(before + right.charAt(place + 1) + right.charAt(place) + right.substring(place + 2));
            }
        }
        all.removeIf(right::equals);
        return all;
    }
}
