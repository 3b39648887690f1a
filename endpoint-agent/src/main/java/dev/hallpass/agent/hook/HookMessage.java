package dev.hallpass.agent.hook;

import java.util.List;

import dev.hallpass.agent.machine.AttachedDevice;
import dev.hallpass.agent.wording.ScopeWord;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.redeem.Access;
import dev.hallpass.engine.redeem.Grant;
import dev.hallpass.engine.redeem.Policy;
import dev.hallpass.engine.redeem.Standing;
import dev.hallpass.engine.terms.Scope;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a hook reads: which grant it is about, and what is allowed after the change by all grants and the policy
 * together, so that the end of one grant takes nothing from another.
 */
final class HookMessage {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HookMessage() {}

    static byte[] of(String hook, Grant grant, Standing standing, List<AttachedDevice> attached) {
        ObjectNode message = JSON.createObjectNode()
                .put("hook", hook)
                .put("grant", Integer.toString(grant.number()))
                .put("scope", ScopeWord.of(grant.opening().scope()))
                .put("device", grant.opening().device().map(DeviceCode::written).orElse(null))
                .put("from", grant.period().from().toString())
                .put("until", grant.period().until().toString())
                .put("computer", standing.bundle().computer().name())
                .put("devices", word(allowsEveryDevice(standing)))
                .put("transfers", word(allowed(standing.transfers())));
        attached.forEach(device -> message.withArray("attached")
                .addObject()
                .put("name", device.name())
                .put("vid", device.vid())
                .put("pid", device.pid())
                .put("serial", device.serial())
                .put("code", device.code().written())
                .put("allowed", allowed(standing.device(device.code()))));
        message.withArray("attached");
        return JSON.writeValueAsBytes(message);
    }

    private static boolean allowsEveryDevice(Standing standing) {
        boolean byGrant = standing.running().stream()
                .map(grant -> grant.opening().scope())
                .anyMatch(scope -> scope == Scope.ALL_DEVICES || scope == Scope.UNIVERSAL);
        return byGrant || standing.state().freeze().inForce().devices() == Policy.Rule.ALLOW;
    }

    private static boolean allowed(Access access) {
        return !(access instanceof Access.Blocked);
    }

    private static String word(boolean allowed) {
        return allowed ? "allow" : "block";
    }
}
