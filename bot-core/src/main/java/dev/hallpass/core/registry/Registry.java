package dev.hallpass.core.registry;

import java.util.List;
import java.util.Optional;

import dev.hallpass.core.people.Department;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;

/** Port: reads what exists. Searches match the beginning of any word of a name, or a code; retired computers are left out. */
public interface Registry {
    Optional<Computer> computer(ComputerId id);

    /** Every computer of that name that is not retired. */
    List<Computer> computersNamed(ComputerName name);

    List<Computer> searchComputers(String typed, int most);

    Optional<EndUser> endUser(UserName name);

    List<EndUser> searchEndUsers(String typed, int most);

    Optional<Device> device(DeviceCode code);

    /** Every device of exactly that name, without regard to case. */
    List<Device> devicesNamed(String name);

    List<Device> searchDevices(String typed, int most);

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
