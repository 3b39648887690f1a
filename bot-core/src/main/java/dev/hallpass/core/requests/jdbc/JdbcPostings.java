package dev.hallpass.core.requests.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.core.requests.Posting;
import dev.hallpass.core.requests.Postings;
import dev.hallpass.core.requests.RequestId;
import dev.hallpass.core.sql.Transactions;

final class JdbcPostings implements Postings {
    private final JdbcClient jdbc;
    private final Transactions transactions;

    JdbcPostings(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transactions = new Transactions(dataSource);
    }

    @Override
    public void keep(RequestId of, Posting posting) {
        transactions.begin(() -> of(of).contains(posting) ? 0 : insert(of, posting));
    }

    private int insert(RequestId of, Posting posting) {
        return jdbc.sql("insert into access_request_posting (request_id, platform, workspace, channel, message, reader)"
                        + " values (:request, :platform, :workspace, :channel, :message, :reader)")
                .param("request", of.value())
                .param("platform", posting.platform().name())
                .param("workspace", posting.workspace())
                .param("channel", posting.channel())
                .param("message", posting.message())
                .param("reader", posting.reader().map(PersonId::value).orElse(null))
                .update();
    }

    @Override
    public List<Posting> of(RequestId request) {
        return jdbc.sql("select * from access_request_posting where request_id = :request order by id")
                .param("request", request.value())
                .query((row, number) -> new Posting(
                        Platform.valueOf(row.getString("platform")),
                        row.getString("workspace"),
                        row.getString("channel"),
                        row.getString("message"),
                        Optional.ofNullable(row.getObject("reader", UUID.class)).map(PersonId::new)))
                .list();
    }
}
