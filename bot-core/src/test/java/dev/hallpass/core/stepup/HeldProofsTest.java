package dev.hallpass.core.stepup;

class HeldProofsTest extends ProofsContract {
    private final Proofs proofs = new HeldProofs();

    @Override
    protected Proofs proofs() {
        return proofs;
    }
}
