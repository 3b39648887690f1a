package dev.hallpass.engine.key;

import dev.hallpass.engine.terms.Binding;

/**
 * The key of one user in one epoch and generation; the computers to which the user is assigned share it.
 *
 * @param bytes 64 bytes
 */
public record UserKey(SecretBytes bytes) implements CodeKey {

    /** @throws IllegalArgumentException when the key is not 64 bytes long */
    public UserKey {
        bytes.requireSize(SIZE_BYTES);
    }

    @Override
    public boolean fits(Binding binding) {
        return binding.computer().isEmpty();
    }
}
