package dev.hallpass.core.registry;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.people.Department;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;

/** Port: writes what exists. Every method joins the caller's transaction. */
public interface RegistryEntries {
    /** Adds a computer that has enrolled; that its name is in use already is found by the database, and thrown. */
    void enlist(Computer computer, String agentVersion);

    /** Moves the computer to another department, or out of any, and with it the devices that it reported last. */
    void place(ComputerId computer, Optional<Department> department);

    /** Moves the computer's last contact, epoch and zone on. */
    void saw(Sighting sighting);

    /** The zone that the computer reported last, which becomes that of its days at the end of the day of the report. */
    ZoneId reportedZone(ComputerId computer);

    /**
     * Takes a computer out: it is found no more, nobody is assigned to it, and each of its users gets a new generation.
     *
     * @return who was assigned; empty when it was retired before
     */
    Optional<List<UserName>> retire(ComputerId computer, Instant at);

    /** Assigns users, known or not; who is not known yet becomes known, in the department. */
    void assign(ComputerId computer, List<UserName> users, Optional<Department> department, Instant at);

    /** Takes users away from the computer; each of them gets a new generation, which the computer is not given. */
    void unassign(ComputerId computer, List<UserName> users);

    /** Gives another name to a computer in service; that it is in use already is found by the database, and thrown. */
    void rename(ComputerId computer, ComputerName name);

    /** Notes who works there as far as the computer knows; it assigns nobody. */
    void propose(ComputerId computer, List<UserName> users, Instant at);

    /** Notes devices as last seen. */
    void attached(List<Device> devices);

    /** The keys of the computer's users. */
    List<AssignedKey> keysOf(ComputerId computer);

    /** Notes that the present generations go out to the computer for the first time. */
    void sending(ComputerId computer);

    /** Notes that the computer uses this generation and none before. */
    void confirmed(ComputerId computer, UserName user, int generation);
}
