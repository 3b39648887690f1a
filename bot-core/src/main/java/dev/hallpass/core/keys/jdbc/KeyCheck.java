package dev.hallpass.core.keys.jdbc;

import java.util.Optional;

import dev.hallpass.core.doctor.Check;
import dev.hallpass.core.doctor.Finding;
import dev.hallpass.core.keys.MasterSecrets;

/** Whether the master secrets of this replica are those that the database was used with. */
public final class KeyCheck implements Check {
    private static final String SUBJECT = "Keys";

    private final KeyFingerprints fingerprints;
    private final MasterSecrets secrets;
    private final String where;

    /** @param where what holds the secrets, as an operator knows it */
    public KeyCheck(KeyFingerprints fingerprints, MasterSecrets secrets, String where) {
        this.fingerprints = fingerprints;
        this.secrets = secrets;
        this.where = where;
    }

    @Override
    public Finding look() {
        Optional<String> objection = fingerprints.objection(secrets, where);
        if (objection.isPresent()) {
            return Finding.failing(SUBJECT, objection.get(), "Then ask again, or start this replica anew.");
        }
        int current = secrets.current().value();
        int newest = secrets.newest().value();
        String announced = newest == current ? "" : ", and epoch " + newest + " is announced";
        return Finding.well(SUBJECT, "epoch " + current + " is in use" + announced + "; " + where + ".");
    }
}
