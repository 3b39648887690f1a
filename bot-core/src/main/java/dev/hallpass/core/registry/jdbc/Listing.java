package dev.hallpass.core.registry.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Reach;

/** What is shown where nothing was typed yet: the first of all that lies within reach. */
record Listing(String sql, List<Object> departments) {
    /**
     * @param sql with its where
     * @param column which holds the key of the department
     */
    static Listing of(String sql, String column, Reach within) {
        if (!(within instanceof Reach.Within limited)) {
            return new Listing(sql, List.of());
        }
        List<Object> keys = limited.departments().stream()
                .map(Department::key)
                .map(Object.class::cast)
                .toList();
        String places = keys.stream().map(key -> "?").collect(Collectors.joining(", "));
        return new Listing(sql + (keys.isEmpty() ? " and 1 = 0" : " and " + column + " in (" + places + ")"), keys);
    }

    <T> List<T> first(JdbcClient jdbc, String order, int most, RowMapper<T> rows) {
        List<Object> parameters = new ArrayList<>(departments);
        parameters.add(most);
        return jdbc.sql(sql + " order by " + order + " limit ?")
                .params(parameters)
                .query(rows)
                .list();
    }
}
