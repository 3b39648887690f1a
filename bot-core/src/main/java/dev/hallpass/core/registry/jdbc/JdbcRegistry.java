package dev.hallpass.core.registry.jdbc;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Reach;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.ComputerName;
import dev.hallpass.core.registry.Device;
import dev.hallpass.core.registry.EndUser;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.code.Reading;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;

/** {@link Registry} over JDBC. */
final class JdbcRegistry implements Registry {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final WordSearch words;

    JdbcRegistry(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.words = new WordSearch(jdbc);
    }

    @Override
    public Optional<Computer> computer(ComputerId id) {
        return jdbc.sql("select * from computer where id = ?")
                .param(id.value())
                .query(computers())
                .optional();
    }

    @Override
    public List<Computer> computersNamed(ComputerName name) {
        return jdbc.sql("select * from computer where active_key = ?")
                .param(name.key())
                .query(computers())
                .list();
    }

    @Override
    public List<Computer> searchComputers(String typed, Reach within, int most) {
        if (typed.isBlank()) {
            return Listing.of("select * from computer where active_key is not null", "department_key", within)
                    .first(jdbc, "last_seen desc", most, computers());
        }
        return named(
                words.find(Indexed.COMPUTERS, SearchWords.ofTyped(typed), within, most),
                keys -> jdbc.sql("select * from computer where id in (:keys)")
                        .param("keys", keys)
                        .query(computers())
                        .list(),
                computer -> computer.name().key());
    }

    @Override
    public Optional<EndUser> endUser(UserName name) {
        return jdbc.sql("select * from end_user where name = ?")
                .param(name.value())
                .query(endUsers())
                .optional();
    }

    @Override
    public List<EndUser> searchEndUsers(String typed, Reach within, int most) {
        if (typed.isBlank()) {
            return Listing.of("select * from end_user where 1 = 1", "department_key", within)
                    .first(jdbc, "name", most, endUsers());
        }
        return named(
                words.find(Indexed.END_USERS, SearchWords.ofTyped(typed), within, most),
                keys -> jdbc.sql("select * from end_user where name in (:keys)")
                        .param("keys", keys)
                        .query(endUsers())
                        .list(),
                user -> user.name().value());
    }

    @Override
    public Optional<Device> device(DeviceCode code) {
        return jdbc.sql("select * from device where code = ?")
                .param(code.symbols())
                .query(devices())
                .optional();
    }

    @Override
    public List<Device> devicesNamed(String name) {
        return jdbc.sql("select * from device where name_key = ? order by last_seen desc")
                .param(DeviceRows.nameKey(name))
                .query(devices())
                .list();
    }

    @Override
    public List<Device> searchDevices(String typed, Reach within, int most) {
        Optional<Device> coded = DeviceCode.read(typed) instanceof Reading.Right<DeviceCode> right
                ? device(right.value())
                : Optional.empty();
        if (coded.isPresent()) {
            return coded.filter(device -> within.covers(departmentOf(device))).stream()
                    .toList();
        }
        if (typed.isBlank()) {
            return Listing.of(
                            "select d.* from device d left join computer c on c.id = d.last_computer where 1 = 1",
                            "c.department_key",
                            within)
                    .first(jdbc, "d.last_seen desc", most, devices());
        }
        return named(
                words.find(Indexed.DEVICES, SearchWords.ofTyped(typed), within, most),
                keys -> jdbc.sql("select * from device where code in (:keys)")
                        .param("keys", keys)
                        .query(devices())
                        .list(),
                device -> DeviceRows.nameKey(device.name()) + device.code().symbols());
    }

    @Override
    public List<Computer> computersOf(UserName user) {
        return jdbc.sql("select c.* from computer c join assignment a on a.computer_id = c.id"
                        + " where a.user_name = ? and c.active_key is not null order by c.last_seen desc")
                .param(user.value())
                .query(computers())
                .list();
    }

    @Override
    public int generationInUse(UserName user) {
        return jdbc.sql("select coalesce((select min(a.generation_held) from assignment a"
                        + " where a.user_name = ? and a.generation_held > 0),"
                        + " (select generation from end_user where name = ?), 1)")
                .params(user.value(), user.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public List<EndUser> usersOf(ComputerId computer) {
        return jdbc.sql("select u.* from end_user u join assignment a on a.user_name = u.name"
                        + " where a.computer_id = ? order by u.name")
                .param(computer.value())
                .query(endUsers())
                .list();
    }

    @Override
    public List<Department> departments() {
        Set<Department> found = new LinkedHashSet<>();
        jdbc.sql("select department from computer where active_key is not null and department is not null"
                        + " union select department from end_user where department is not null order by 1")
                .query(String.class)
                .list()
                .forEach(name -> found.add(new Department(name)));
        return List.copyOf(found);
    }

    private static <T> List<T> named(
            List<String> keys, Function<List<String>, List<T>> rows, Function<T, String> name) {
        return keys.isEmpty()
                ? List.of()
                : rows.apply(keys).stream()
                        .sorted(Comparator.comparing(found -> name.apply(found).toLowerCase(Locale.ROOT)))
                        .toList();
    }

    private RowMapper<Computer> computers() {
        return (row, number) -> Rows.computer(row, clock.instant());
    }

    private static RowMapper<EndUser> endUsers() {
        return (row, number) -> Rows.endUser(row);
    }

    private static RowMapper<Device> devices() {
        return (row, number) -> Rows.device(row);
    }
}
