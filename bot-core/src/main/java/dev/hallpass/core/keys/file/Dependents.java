package dev.hallpass.core.keys.file;

/** Whether the database knows anything that hangs on the master secrets. */
public enum Dependents {
    /** No computer and no issuance: a first start, at which new secrets harm nobody. */
    NONE,
    /** New secrets would cut off every enrolled computer and make every issued code worthless. */
    SOME
}
