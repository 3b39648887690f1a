package dev.hallpass.engine.code;

import java.util.Arrays;
import java.util.Optional;

/** What a receipt proves of a code. */
public enum ReceiptStatus {
    /** It was redeemed. */
    OPENED(1),
    /** Its grant was given back before its time was over. */
    GIVEN_BACK(2),
    /** Its grant's time is over. */
    ENDED(3);

    private final int number;

    ReceiptStatus(int number) {
        this.number = number;
    }

    /** The number that the receipt carries, 1 to 3. */
    public int number() {
        return number;
    }

    static Optional<ReceiptStatus> ofNumber(long number) {
        return Arrays.stream(values()).filter(status -> status.number == number).findFirst();
    }
}
