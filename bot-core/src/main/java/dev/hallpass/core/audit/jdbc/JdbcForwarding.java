package dev.hallpass.core.audit.jdbc;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.audit.syslog.Forwarding;
import dev.hallpass.core.audit.syslog.SyslogTarget;
import dev.hallpass.core.sql.Transactions;

final class JdbcForwarding implements Forwarding {
    private final JdbcClient jdbc;
    private final Transactions transactions;

    JdbcForwarding(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transactions = new Transactions(dataSource);
    }

    @Override
    public long sentTo(SyslogTarget target) {
        return jdbc.sql("select sequence from audit_forwarding where target = ?")
                .param(target.toString())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    @Override
    public void sent(SyslogTarget target, long sequence) {
        transactions.begin(() -> {
            int moved = jdbc.sql("update audit_forwarding set sequence = ? where target = ? and sequence < ?")
                    .params(sequence, target.toString(), sequence)
                    .update();
            return moved > 0 || sentTo(target) > 0 ? moved : begin(target, sequence);
        });
    }

    private int begin(SyslogTarget target, long sequence) {
        return jdbc.sql("insert into audit_forwarding (target, sequence) values (?, ?)")
                .params(target.toString(), sequence)
                .update();
    }
}
