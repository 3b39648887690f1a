package dev.hallpass.engine.key;

/**
 * The number of a generation of keys: each epoch has a master secret of its own.
 *
 * @param value from 1
 */
public record KeyEpoch(int value) implements Comparable<KeyEpoch> {
    /** The epoch of the first master secret. */
    public static final KeyEpoch FIRST = new KeyEpoch(1);

    /** @throws IllegalArgumentException when the number is below 1 */
    public KeyEpoch {
        if (value < 1) {
            throw new IllegalArgumentException("Epochs count from 1.");
        }
    }

    /** The epoch after this one. */
    public KeyEpoch next() {
        return new KeyEpoch(Math.addExact(value, 1));
    }

    @Override
    public int compareTo(KeyEpoch other) {
        return Integer.compare(value, other.value);
    }
}
