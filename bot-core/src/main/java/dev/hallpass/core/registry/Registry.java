package dev.hallpass.core.registry;

import java.util.List;
import java.util.Optional;

import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Reach;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;

/**
 * Port: reads what exists. Searches match the beginning of any word of a name, or a code; retired computers are left out.
 * A search for a person names their reach, by policy: what lies outside of it is not found.
 */
public interface Registry {
    Optional<Computer> computer(ComputerId id);

    /** Every computer of that name that is not retired. */
    List<Computer> computersNamed(ComputerName name);

    default List<Computer> searchComputers(String typed, int most) {
        return searchComputers(typed, new Reach.Everywhere(), most);
    }

    List<Computer> searchComputers(String typed, Reach within, int most);

    Optional<EndUser> endUser(UserName name);

    default List<EndUser> searchEndUsers(String typed, int most) {
        return searchEndUsers(typed, new Reach.Everywhere(), most);
    }

    List<EndUser> searchEndUsers(String typed, Reach within, int most);

    Optional<Device> device(DeviceCode code);

    /** Of which department a device is: that of the computer that reported it last. */
    default Optional<Department> departmentOf(Device device) {
        return device.lastComputer().flatMap(this::computer).flatMap(Computer::department);
    }

    /** Every device of exactly that name, without regard to case. */
    List<Device> devicesNamed(String name);

    default List<Device> searchDevices(String typed, int most) {
        return searchDevices(typed, new Reach.Everywhere(), most);
    }

    /** A device is of the department of the computer that reported it last; of none where none did. */
    List<Device> searchDevices(String typed, Reach within, int most);

    /** The computers that an administrator assigned the user to, the last seen first. */
    List<Computer> computersOf(UserName user);

    /**
     * The oldest generation of the user's key that a computer of the user, retired ones left out, still uses; without
     * computers the user's present one. A code that names the user alone is written under it.
     */
    int generationInUse(UserName user);

    /** The users that an administrator assigned to the computer. */
    List<EndUser> usersOf(ComputerId computer);

    List<Department> departments();
}
