package dev.hallpass.app.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

import dev.hallpass.core.conversation.dialogue.CodeMessage;
import dev.hallpass.core.conversation.dialogue.NoticeChannels.Channel;
import dev.hallpass.core.limits.Budgets;
import dev.hallpass.core.limits.Limit;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.engine.key.SecretBytes;

/**
 * All that stands under {@code hallpass.}. An unknown name or a wrong value stops the start.
 *
 * @param home where the database, the key file and the embedded Redis keep their files
 * @param publicUrl how endpoints and readers of mail reach this server; {@code http://localhost:PORT} when absent
 * @param administratorContact told to end users, such as a telephone number
 * @param timeZone the organisation's zone
 * @param superAdministrators verified e-mail addresses of the first super administrators
 */
@ConfigurationProperties(prefix = "hallpass", ignoreUnknownFields = false)
public record HallpassSettings(
        @DefaultValue("./hallpass-data") Path home,
        @Nullable URI publicUrl,
        @DefaultValue("") String administratorContact,
        @DefaultValue("UTC") ZoneId timeZone,
        @DefaultValue List<String> superAdministrators,
        @DefaultValue("engine") Backend backend,
        @DefaultValue Keys keys,
        @DefaultValue Redis redis,
        @DefaultValue Mail mail,
        @DefaultValue Delivery delivery,
        @DefaultValue Slack slack,
        @DefaultValue Syslog syslog,
        @DefaultValue Limits limits) {

    /** How this server is reached: as configured, else at the environment's port on this machine. */
    public URI reachedAt(Environment environment) {
        return publicUrl == null
                ? URI.create("http://localhost:" + environment.getProperty("server.port", "8080"))
                : publicUrl;
    }

    /** The key file: as configured, else in the home. */
    public Path keyFile() {
        return Optional.ofNullable(keys.file)
                .orElseGet(() -> home.resolve("keys.json"))
                .toAbsolutePath()
                .normalize();
    }

    /** What holds the master secrets, as an operator knows it. */
    public String whereKeysAre() {
        return keys.secrets.isBlank() ? "the key file " + keyFile() : "hallpass.keys.secrets";
    }

    /** Where the codes come from. */
    public enum Backend {
        ENGINE
    }

    /**
     * @param file the key file; {@code keys.json} in the home when absent
     * @param wrappingKey 32 bytes as 64 hex digits under which the key file is encrypted
     * @param secrets the master secrets themselves, where no file is to hold them: {@code EPOCH:64 HEX DIGITS}
     */
    public record Keys(
            @Nullable Path file,
            @DefaultValue("") String wrappingKey,
            @DefaultValue("") String secrets) {
        /** The wrapping key, if there is one. */
        public Optional<SecretBytes> wrapping() {
            return Optional.of(wrappingKey).filter(key -> !key.isBlank()).map(SecretBytes::ofHex);
        }

        @Override
        public String toString() {
            return "Keys[" + file + "]";
        }
    }

    /** @param url {@code embedded}, or where Redis is: one server, one watched by sentinels, or a cluster */
    public record Redis(@DefaultValue("embedded") String url) {
        @Override
        public String toString() {
            return "Redis[]";
        }
    }

    /**
     * @param from the sender's address; mail is off without one, or without {@code spring.mail.host}
     * @param allowedDomains the only domains that codes are mailed to; none means none
     * @param requireStarttls whether a server that offers no STARTTLS is refused
     */
    public record Mail(
            @DefaultValue("") String from,
            @DefaultValue List<String> allowedDomains,
            @DefaultValue("true") boolean requireStarttls) {}

    /** @param reveal where a code stands that is delivered by direct message: {@code inline} or behind a {@code button} */
    public record Delivery(@DefaultValue("inline") CodeMessage.Reveal reveal) {}

    /**
     * @param url where a SIEM listens, {@code tls://HOST:6514}; nothing is forwarded when empty
     * @param trustStore whom to trust there, PKCS #12 or JKS; what the JDK trusts when absent
     */
    public record Syslog(
            @DefaultValue("") String url,
            @Nullable Path trustStore,
            @DefaultValue("") String trustStorePassword) {
        @Override
        public String toString() {
            return "Syslog[" + url + "]";
        }
    }

    /**
     * @param signingSecret proves that a request is Slack's
     * @param botToken the bot's token, {@code xoxb-…}
     * @param appToken the app's own token, {@code xapp-…}, where Hallpass opens the line to Slack (Socket Mode)
     * @param apiUrl Slack's Web API, or a proxy's or a stand-in's
     * @param helpdeskChannel the channel id for what the helpdesk should know
     * @param securityChannel the channel id for alarms and showings of the universal code
     */
    public record Slack(
            @DefaultValue("") String signingSecret,
            @DefaultValue("") String botToken,
            @DefaultValue("") String appToken,
            @DefaultValue("https://slack.com/api/") URI apiUrl,
            @DefaultValue("") String helpdeskChannel,
            @DefaultValue("") String securityChannel) {
        /** The helpdesk's channel, if there is one. */
        public List<Channel> helpdesk() {
            return channel(helpdeskChannel);
        }

        /** The channel for alarms, if there is one. */
        public List<Channel> security() {
            return channel(securityChannel);
        }

        private static List<Channel> channel(String id) {
            return Stream.of(id)
                    .filter(given -> !given.isBlank())
                    .map(given -> new Channel(Platform.SLACK, "", given))
                    .toList();
        }

        @Override
        public String toString() {
            return "Slack[" + apiUrl + "]";
        }
    }

    /** Budgets in place of the defaults, such as {@code 10/minute, 60/hour}. */
    public record Limits(
            @DefaultValue Issue issue,
            @DefaultValue ByPerson universal,
            @DefaultValue ByPerson request,
            @DefaultValue ByPerson receipt,
            @DefaultValue ByPerson stepUp,
            @DefaultValue ByAddress enrol,
            @DefaultValue ByComputer sync) {
        /** All figures in force. */
        public Budgets budgets() {
            Budgets all = Budgets.defaults();
            all = with(all, Limit.ISSUE_PERSON, issue.person);
            all = with(all, Limit.ISSUE_COMPUTER, issue.computer);
            all = with(all, Limit.UNIVERSAL_PERSON, universal.person);
            all = with(all, Limit.REQUEST_PERSON, request.person);
            all = with(all, Limit.RECEIPT_PERSON, receipt.person);
            all = with(all, Limit.STEP_UP_PERSON, stepUp.person);
            all = with(all, Limit.ENROL_ADDRESS, enrol.address);
            return with(all, Limit.SYNC_COMPUTER, sync.computer);
        }

        private static Budgets with(Budgets before, Limit limit, @Nullable Figures figures) {
            return figures == null ? before : before.with(limit, figures.budgets());
        }

        public record Issue(
                @Nullable Figures person, @Nullable Figures computer) {}

        public record ByPerson(@Nullable Figures person) {}

        public record ByAddress(@Nullable Figures address) {}

        public record ByComputer(@Nullable Figures computer) {}
    }
}
