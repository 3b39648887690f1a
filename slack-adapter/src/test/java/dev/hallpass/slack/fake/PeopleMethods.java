package dev.hallpass.slack.fake;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code users.*}, {@code usergroups.*} and {@code conversations.*}: who and where. */
final class PeopleMethods {
    private final SlackApp app;
    private final Workspace workspace;
    private final Clock clock;

    PeopleMethods(SlackApp app, Workspace workspace, Clock clock) {
        this.app = app;
        this.workspace = workspace;
        this.clock = clock;
    }

    void addTo(WebApi api) {
        api.on("users.info", "users:read", this::userInfo)
                .on("usergroups.users.list", "usergroups:read", this::groupUsers)
                .on("conversations.open", "im:write", this::open)
                .on("conversations.info", null, this::conversationInfo);
    }

    private ObjectNode userInfo(ApiCall call) {
        Person person = workspace.person(call.need("user")).orElseThrow(() -> new ApiRefusal("user_not_found"));
        ObjectNode user = Json.object()
                .put("id", person.id())
                .put("team_id", app.teamId())
                .put("name", person.name())
                .put("deleted", person.deleted())
                .put("real_name", person.realName())
                .put("tz", person.zone().getId())
                .put(
                        "tz_offset",
                        person.zone().getRules().getOffset(clock.instant()).getTotalSeconds())
                .put("is_bot", person.bot())
                .put("is_email_confirmed", !person.email().isEmpty());
        if (call.arg("include_locale").filter("true"::equals).isPresent()) {
            user.put("locale", person.locale().toLanguageTag());
        }
        ObjectNode profile =
                user.putObject("profile").put("real_name", person.realName()).put("display_name", person.name());
        if (app.scopes().contains("users:read.email") && !person.email().isEmpty()) {
            profile.put("email", person.email());
        }
        ObjectNode answer = Json.object();
        answer.set("user", user);
        return answer;
    }

    private ObjectNode groupUsers(ApiCall call) {
        Set<String> members =
                workspace.groupMembers(call.need("usergroup")).orElseThrow(() -> new ApiRefusal("no_such_subteam"));
        ObjectNode answer = Json.object();
        ArrayNode users = answer.putArray("users");
        members.stream().sorted().forEach(users::add);
        return answer;
    }

    private ObjectNode open(ApiCall call) {
        List<String> users = List.of(call.need("users").split(","));
        if (users.size() > 1) {
            throw new ApiRefusal("not_enough_users");
        }
        Person person = workspace.person(users.get(0)).orElseThrow(() -> new ApiRefusal("user_not_found"));
        if (person.deleted()) {
            throw new ApiRefusal("user_disabled");
        }
        if (person.bot()) {
            throw new ApiRefusal("cannot_dm_bot");
        }
        ObjectNode answer = Json.object();
        answer.putObject("channel")
                .put("id", workspace.direct(person.id(), app.botUserId()).id());
        return answer;
    }

    private ObjectNode conversationInfo(ApiCall call) {
        Channel channel =
                workspace.channel(call.need("channel")).orElseThrow(() -> new ApiRefusal("channel_not_found"));
        if (channel.kind() != Channel.Kind.PUBLIC && !channel.has(app.botUserId())) {
            throw new ApiRefusal("channel_not_found");
        }
        WebApi.require(
                app,
                switch (channel.kind()) {
                    case PUBLIC -> "channels:read";
                    case PRIVATE -> "groups:read";
                    case DIRECT -> "im:read";
                });
        ObjectNode answer = Json.object();
        answer.putObject("channel")
                .put("id", channel.id())
                .put("name", channel.name())
                .put("is_channel", channel.kind() == Channel.Kind.PUBLIC)
                .put("is_im", channel.kind() == Channel.Kind.DIRECT)
                .put("is_private", channel.kind() != Channel.Kind.PUBLIC)
                .put("is_archived", channel.archived())
                .put("is_member", channel.has(app.botUserId()));
        return answer;
    }
}
