package dev.hallpass.core.registry.jdbc;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.people.Department;
import dev.hallpass.core.registry.AssignedKey;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.ComputerName;
import dev.hallpass.core.registry.Device;
import dev.hallpass.core.registry.RegistryEntries;
import dev.hallpass.core.registry.Sighting;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;

/** {@link RegistryEntries} over JDBC. */
final class JdbcRegistryEntries implements RegistryEntries {
    private final JdbcClient jdbc;
    private final WordIndex words;
    private final DeviceRows devices;

    JdbcRegistryEntries(JdbcClient jdbc, WordIndex words) {
        this.jdbc = jdbc;
        this.words = words;
        this.devices = new DeviceRows(jdbc, words);
    }

    @Override
    public void enlist(Computer computer, String agentVersion) {
        jdbc.sql("insert into computer (id, name, active_key, department, department_key, zone, epoch, agent_version,"
                        + " enrolled_at, last_seen) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(computer.id().value())
                .param(computer.name().value())
                .param(computer.name().key())
                .param(Rows.text(computer.department()))
                .param(Rows.key(computer.department()))
                .param(computer.zone().getId())
                .param(computer.epoch().value())
                .param(agentVersion)
                .param(Rows.at(computer.lastSeen()))
                .param(Rows.at(computer.lastSeen()))
                .update();
        words.put(
                Indexed.COMPUTERS,
                computer.id().value(),
                SearchWords.ofName(computer.name().value()));
    }

    @Override
    public void place(ComputerId computer, Optional<Department> department) {
        jdbc.sql("update computer set department = ?, department_key = ? where id = ?")
                .param(Rows.text(department))
                .param(Rows.key(department))
                .param(computer.value())
                .update();
        words.moved(Indexed.COMPUTERS, computer.value());
        words.movedDevicesOf(computer.value());
    }

    @Override
    public void saw(Sighting sighting) {
        Rows.DayZone zone = zoneOf(sighting.computer()).changedTo(sighting.zone(), sighting.at());
        jdbc.sql("update computer set zone = ?, next_zone = ?, next_zone_from = ?, epoch = ?,"
                        + " seen_before = last_seen, last_seen = ? where id = ?")
                .param(zone.zone().getId())
                .param(zone.next().map(ZoneId::getId).orElse(null))
                .param(zone.next().map(next -> Rows.at(zone.from())).orElse(null))
                .param(sighting.epoch().value())
                .param(Rows.at(sighting.at()))
                .param(sighting.computer().value())
                .update();
    }

    @Override
    public ZoneId reportedZone(ComputerId computer) {
        return zoneOf(computer).reported();
    }

    private Rows.DayZone zoneOf(ComputerId computer) {
        return jdbc.sql("select zone, next_zone, next_zone_from from computer where id = ?")
                .param(computer.value())
                .query((row, number) -> Rows.DayZone.of(row))
                .single();
    }

    @Override
    public Optional<List<UserName>> retire(ComputerId computer, Instant at) {
        int retired = jdbc.sql(
                        "update computer set retired_at = ?, active_key = null where id = ? and retired_at is null")
                .params(Rows.at(at), computer.value())
                .update();
        if (retired == 0) {
            return Optional.empty();
        }
        words.remove(Indexed.COMPUTERS, computer.value());
        List<UserName> users = keysOf(computer).stream().map(AssignedKey::user).toList();
        jdbc.sql("update end_user set generation = generation + 1"
                        + " where name in (select user_name from assignment where computer_id = ?)")
                .param(computer.value())
                .update();
        jdbc.sql("delete from assignment where computer_id = ?")
                .param(computer.value())
                .update();
        jdbc.sql("delete from reported_user where computer_id = ?")
                .param(computer.value())
                .update();
        return Optional.of(users);
    }

    @Override
    public void assign(ComputerId computer, List<UserName> users, Optional<Department> department, Instant at) {
        for (UserName user : users) {
            know(user);
            adopt(user, department);
            boolean there = exists("assignment", computer, user);
            if (!there) {
                jdbc.sql("insert into assignment (computer_id, user_name, generation_held, assigned_at) values"
                                + " (?, ?, 0, ?)")
                        .params(computer.value(), user.value(), Rows.at(at))
                        .update();
            }
        }
    }

    private void adopt(UserName user, Optional<Department> department) {
        int adopted = jdbc.sql("update end_user set department = ?, department_key = ?"
                        + " where name = ? and department is null")
                .param(Rows.text(department))
                .param(Rows.key(department))
                .param(user.value())
                .update();
        if (adopted > 0 && department.isPresent()) {
            words.moved(Indexed.END_USERS, user.value());
        }
    }

    @Override
    public void unassign(ComputerId computer, List<UserName> users) {
        for (UserName user : users) {
            int taken = jdbc.sql("delete from assignment where computer_id = ? and user_name = ?")
                    .params(computer.value(), user.value())
                    .update();
            jdbc.sql("update end_user set generation = generation + ? where name = ?")
                    .params(taken, user.value())
                    .update();
        }
    }

    @Override
    public void rename(ComputerId computer, ComputerName name) {
        jdbc.sql("update computer set name = ?, active_key = ? where id = ? and retired_at is null")
                .params(name.value(), name.key(), computer.value())
                .update();
        words.put(Indexed.COMPUTERS, computer.value(), SearchWords.ofName(name.value()));
    }

    @Override
    public void propose(ComputerId computer, List<UserName> users, Instant at) {
        for (UserName user : users) {
            know(user);
            if (exists("reported_user", computer, user)) {
                jdbc.sql("update reported_user set last_reported = ? where computer_id = ? and user_name = ?")
                        .params(Rows.at(at), computer.value(), user.value())
                        .update();
            } else {
                jdbc.sql("insert into reported_user (computer_id, user_name, last_reported) values (?, ?, ?)")
                        .params(computer.value(), user.value(), Rows.at(at))
                        .update();
            }
        }
    }

    @Override
    public void attached(List<Device> devices) {
        this.devices.attached(devices);
    }

    @Override
    public List<AssignedKey> keysOf(ComputerId computer) {
        return jdbc.sql("select u.name, u.generation, a.generation_held,"
                        + " (select min(o.generation_held) from assignment o"
                        + "   where o.user_name = u.name and o.generation_held > 0) as in_use"
                        + " from assignment a join end_user u on u.name = a.user_name"
                        + " where a.computer_id = ? order by u.name")
                .param(computer.value())
                .query((row, number) -> {
                    int present = row.getInt("generation");
                    int inUse = row.getInt("in_use");
                    return new AssignedKey(
                            new UserName(row.getString("name")),
                            present,
                            inUse == 0 ? present : inUse,
                            row.getInt("generation_held"));
                })
                .list();
    }

    @Override
    public void sending(ComputerId computer) {
        jdbc.sql("update assignment set generation_held ="
                        + " (select u.generation from end_user u where u.name = assignment.user_name)"
                        + " where computer_id = ? and generation_held = 0")
                .param(computer.value())
                .update();
    }

    @Override
    public void confirmed(ComputerId computer, UserName user, int generation) {
        jdbc.sql("update assignment set generation_held = ?"
                        + " where computer_id = ? and user_name = ? and generation_held > 0 and generation_held < ?")
                .params(generation, computer.value(), user.value(), generation)
                .update();
    }

    private void know(UserName user) {
        boolean known = jdbc.sql("select count(*) from end_user where name = ?")
                        .param(user.value())
                        .query(Integer.class)
                        .single()
                > 0;
        if (!known) {
            jdbc.sql("insert into end_user (name, generation) values (?, 1)")
                    .param(user.value())
                    .update();
            words.put(Indexed.END_USERS, user.value(), SearchWords.ofName(user.value()));
        }
    }

    private boolean exists(String table, ComputerId computer, UserName user) {
        return jdbc.sql("select count(*) from " + table + " where computer_id = ? and user_name = ?")
                        .params(computer.value(), user.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
