package dev.hallpass.slack.directory;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.usergroups.users.UsergroupsUsersListResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;

import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Accounts;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.people.account.Group;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.core.people.account.Profile;

/**
 * Slack's {@code users.info}, remembered for five minutes where somebody was found, and {@code usergroups.users.list}. A failure is never remembered and
 * never taken for an answer. Safe for use by several threads.
 */
public final class SlackAccounts implements Accounts {
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST_REMEMBERED = 10_000;

    private final MethodsClient methods;
    private final Clock clock;
    private final Map<Account, Remembered> known = new LinkedHashMap<>();

    private record Remembered(Lookup.Found found, Instant until) {}

    /** Asks over {@code methods}, whose connection should be a quick one: callers answer within three seconds. */
    public SlackAccounts(MethodsClient methods, Clock clock) {
        this.methods = methods;
        this.clock = clock;
    }

    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    @Override
    public Lookup look(Account account) {
        Optional<Lookup> remembered = remembered(account);
        if (remembered.isPresent()) {
            return remembered.get();
        }
        Lookup lookup = ask(account);
        if (lookup instanceof Lookup.Found found) {
            remember(account, found);
        }
        return lookup;
    }

    @Override
    public Roll members(Group group) {
        try {
            UsergroupsUsersListResponse answer = methods.usergroupsUsersList(request -> request.usergroup(group.id()));
            return answer.isOk() ? new Roll.Members(Set.copyOf(answer.getUsers())) : refusedRoll(answer.getError());
        } catch (SlackApiException unexpected) {
            return new Roll.Unavailable("HTTP " + unexpected.getResponse().code());
        } catch (IOException broken) {
            return new Roll.Unavailable(broken.getClass().getSimpleName());
        }
    }

    private static Roll refusedRoll(@Nullable String error) {
        String code = error == null ? "unknown_error" : error;
        return code.equals("no_such_subteam") || code.equals("subteam_not_found")
                ? new Roll.Unknown()
                : new Roll.Unavailable(code);
    }

    private Lookup ask(Account account) {
        try {
            UsersInfoResponse answer =
                    methods.usersInfo(request -> request.user(account.user()).includeLocale(true));
            return answer.isOk() ? found(account, answer.getUser()) : refused(answer.getError());
        } catch (SlackApiException unexpected) {
            return new Lookup.Unavailable("HTTP " + unexpected.getResponse().code());
        } catch (IOException broken) {
            return new Lookup.Unavailable(broken.getClass().getSimpleName());
        }
    }

    private static Lookup refused(@Nullable String error) {
        String code = error == null ? "unknown_error" : error;
        return code.equals("user_not_found") || code.equals("user_not_visible")
                ? new Lookup.Unknown()
                : new Lookup.Unavailable(code);
    }

    private static Lookup found(Account account, User user) {
        if (user.isDeleted() || user.isBot() || !account.user().equals(user.getId())) {
            return new Lookup.Unknown();
        }
        return new Lookup.Found(new Profile(account, name(user), email(user), zone(user), locale(user)));
    }

    private static String name(User user) {
        String name = user.getRealName();
        return name == null || name.isBlank() ? user.getName() : name;
    }

    /** Slack confirms addresses itself; one that it says is unconfirmed, or a guest's from outside, counts for nothing. */
    private static Optional<EmailAddress> email(User user) {
        String email = user.getProfile() == null ? null : user.getProfile().getEmail();
        boolean vouched = user.isEmailConfirmed() && !user.isStranger();
        return email != null && vouched && EmailAddress.isOne(email)
                ? Optional.of(new EmailAddress(email))
                : Optional.empty();
    }

    private static ZoneId zone(User user) {
        try {
            return user.getTz() == null ? ZoneOffset.UTC : ZoneId.of(user.getTz());
        } catch (DateTimeException unknown) {
            return ZoneOffset.ofTotalSeconds(user.getTzOffset() == null ? 0 : user.getTzOffset());
        }
    }

    private static Locale locale(User user) {
        return user.getLocale() == null ? Locale.US : Locale.forLanguageTag(user.getLocale());
    }

    private synchronized Optional<Lookup> remembered(Account account) {
        Remembered remembered = known.get(account);
        return remembered != null && clock.instant().isBefore(remembered.until())
                ? Optional.of(remembered.found())
                : Optional.empty();
    }

    private synchronized void remember(Account account, Lookup.Found found) {
        known.remove(account);
        known.put(account, new Remembered(found, clock.instant().plus(REMEMBERED)));
        if (known.size() > MOST_REMEMBERED) {
            known.remove(known.keySet().iterator().next());
        }
    }
}
