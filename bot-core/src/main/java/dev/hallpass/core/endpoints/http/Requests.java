package dev.hallpass.core.endpoints.http;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

import dev.hallpass.core.endpoints.Contact;
import dev.hallpass.core.endpoints.FirstContact;
import dev.hallpass.core.endpoints.RedemptionReport;
import dev.hallpass.core.endpoints.ReportedDevice;
import dev.hallpass.core.endpoints.SyncReport;
import dev.hallpass.core.registry.EndUser;
import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.code.ReceiptStatus;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.terms.UserName;

/** Reads the two requests of {@code endpoint.md}, "Sync", into types. Fields it does not know are passed over. */
final class Requests {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_ZONE = 64;
    private static final int LONGEST_VERSION = 64;
    private static final int LONGEST_ID = 64;
    private static final int FINGERPRINT = 32;
    private static final int MOST_LISTED = 5_000;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Requests() {}

    static FirstContact firstContact(Fields fields) {
        return new FirstContact(
                fields.text("computerName", LONGEST_NAME),
                fields.textOrEmpty("agentVersion", LONGEST_VERSION),
                contact(fields));
    }

    static SyncReport syncReport(Fields fields) {
        return new SyncReport(
                epoch(fields.number("epoch")),
                contact(fields),
                fields.objects("redemptions", MOST_LISTED, Requests::redemption),
                fields.texts("acknowledgedRevocations", MOST_LISTED, FINGERPRINT, Fingerprint::new),
                fields.yes("stateLost"));
    }

    private static KeyEpoch epoch(int value) {
        if (value < 1) {
            throw new Malformed("epoch must be 1 or more.");
        }
        return new KeyEpoch(value);
    }

    private static Contact contact(Fields fields) {
        List<UserName> users = fields.texts("users", Contact.MOST_USERS, EndUser.LONGEST_NAME, Requests::user);
        return new Contact(
                fields.parsed("timeZone", LONGEST_ZONE, ZoneId::of),
                users,
                fields.objects("devices", Contact.MOST_DEVICES, Requests::device));
    }

    private static UserName user(String typed) {
        UserName user = UserName.of(typed);
        if (user.value().length() > EndUser.LONGEST_NAME) {
            throw new IllegalArgumentException("a user's name has at most 256 characters.");
        }
        return user;
    }

    private static ReportedDevice device(Fields fields) {
        return new ReportedDevice(
                fields.textOrEmpty("name", ReportedDevice.LONGEST),
                fields.text("vid", 4),
                fields.text("pid", 4),
                fields.textOrEmpty("serial", ReportedDevice.LONGEST));
    }

    private static RedemptionReport redemption(Fields fields) {
        return new RedemptionReport(
                fields.parsed("id", LONGEST_ID, Requests::notEmpty),
                fields.parsed("fp", FINGERPRINT, Fingerprint::new),
                fields.parsed("status", LONGEST_ID, Requests::status),
                fields.parsed("at", LONGEST_ID, Requests::instant),
                fields.parsed("until", LONGEST_ID, Requests::instant),
                slot(fields));
    }

    private static OptionalInt slot(Fields fields) {
        if (!fields.text("scope", LONGEST_ID).equals("universal")) {
            return OptionalInt.empty();
        }
        int slot = fields.number("slot");
        if (slot < 0 || slot >= OfflineCode.SLOTS) {
            throw new IllegalArgumentException("slot must be 0 to 15.");
        }
        return OptionalInt.of(slot);
    }

    private static ReceiptStatus status(String written) {
        for (ReceiptStatus status : ReceiptStatus.values()) {
            if (status.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(written)) {
                return status;
            }
        }
        throw new IllegalArgumentException("one of opened, given-back, ended.");
    }

    private static Instant instant(String written) {
        Instant instant = Instant.parse(written);
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new IllegalArgumentException("a time between 2000 and 2200.");
        }
        return instant;
    }

    private static String notEmpty(String id) {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("must not be empty.");
        }
        return id;
    }
}
