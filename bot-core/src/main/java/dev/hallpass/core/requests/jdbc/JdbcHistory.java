package dev.hallpass.core.requests.jdbc;

import java.time.Instant;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.requests.History;
import dev.hallpass.core.sql.Columns;
import dev.hallpass.engine.terms.Binding;

final class JdbcHistory implements History {
    private static final String COUNT = "select count(*) from issuance where issued_at >= :from and ";

    private final JdbcClient jdbc;

    JdbcHistory(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public Codes since(Instant from, PersonId person, Binding binding) {
        int ofPerson = binding.user()
                .map(user -> count("user_name = :what", user.value(), from))
                .orElseGet(() -> count("issuer = :what", person.value(), from));
        Optional<Integer> ofComputer =
                binding.computer().map(computer -> count("computer_id = :what", computer.value(), from));
        return new Codes(ofPerson, ofComputer);
    }

    private int count(String condition, Object what, Instant from) {
        return jdbc.sql(COUNT + condition)
                .param("from", Columns.time(from))
                .param("what", what)
                .query(Integer.class)
                .single();
    }
}
