package dev.hallpass.core.issuing.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import dev.hallpass.core.issuing.Recipient;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.account.EmailAddress;

/** The columns {@code recipient_kind}, {@code recipient_person} and {@code recipient_email}, wherever a reader is stored. */
public final class RecipientColumns {
    private static final String DIRECT_MESSAGE = "DIRECT_MESSAGE";
    private static final String EMAIL = "EMAIL";
    private static final String PRINT = "PRINT";

    private RecipientColumns() {}

    /** One column and what goes into it. */
    public record Column(String name, Object value) {}

    /** The columns of a recipient; what is empty has none. */
    public static List<Column> of(Recipient recipient) {
        if (recipient instanceof Recipient.DirectMessage message) {
            return List.of(
                    new Column("recipient_kind", DIRECT_MESSAGE),
                    new Column("recipient_person", message.to().value()));
        }
        return recipient instanceof Recipient.Email email
                ? List.of(
                        new Column("recipient_kind", EMAIL),
                        new Column("recipient_email", email.to().value()))
                : List.of(
                        new Column("recipient_kind", PRINT),
                        new Column(
                                "recipient_person",
                                ((Recipient.Print) recipient).to().value()));
    }

    /** @throws SQLException when the row has no such columns */
    public static Recipient read(ResultSet row) throws SQLException {
        String kind = row.getString("recipient_kind");
        return switch (kind) {
            case DIRECT_MESSAGE -> new Recipient.DirectMessage(person(row));
            case EMAIL -> new Recipient.Email(new EmailAddress(row.getString("recipient_email")));
            case PRINT -> new Recipient.Print(person(row));
            default -> throw new IllegalStateException("no kind of reader is called " + kind);
        };
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("recipient_person", UUID.class));
    }
}
