package dev.hallpass.engine.key;

import dev.hallpass.engine.terms.Binding;

/**
 * The key of one computer in one epoch; no other computer has it.
 *
 * @param bytes 64 bytes
 */
public record ComputerKey(SecretBytes bytes) implements CodeKey {

    /** @throws IllegalArgumentException when the key is not 64 bytes long */
    public ComputerKey {
        bytes.requireSize(SIZE_BYTES);
    }

    @Override
    public boolean fits(Binding binding) {
        return binding.computer().isPresent();
    }
}
