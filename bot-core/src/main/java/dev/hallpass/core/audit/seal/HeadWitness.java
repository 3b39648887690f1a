package dev.hallpass.core.audit.seal;

/** Notes heads where whoever can change the database cannot: in the log. */
public interface HeadWitness {
    void note(Head head);
}
