package dev.hallpass.core.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;

import org.junit.jupiter.api.Test;

class TransportSecurityTest {
    private final Properties properties = new Properties();

    @Test
    void demandsStartTlsAndTheServersNameByDefault() {
        new TransportSecurity(properties).demand(null);
        assertThat(properties)
                .containsEntry("mail.smtp.starttls.enable", "true")
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true")
                .containsEntry("mail.smtp.connectiontimeout", "5000");
    }

    @Test
    void leavesWhatWasConfiguredButForTheTrace() {
        properties.setProperty("mail.smtp.starttls.required", "false");
        properties.setProperty("mail.debug", "true");
        new TransportSecurity(properties).demand("smtp");
        assertThat(properties)
                .containsEntry("mail.smtp.starttls.required", "false")
                .containsEntry("mail.debug", "false");
    }

    @Test
    void hasNothingToStartWhereTlsIsThereFromTheFirstByte() {
        new TransportSecurity(properties).demand("smtps");
        assertThat(properties).doesNotContainKey("mail.smtps.starttls.required");
        properties.setProperty("mail.smtp.ssl.enable", "true");
        new TransportSecurity(properties).demand("smtp");
        assertThat(properties).containsEntry("mail.smtp.starttls.required", "false");
    }
}
