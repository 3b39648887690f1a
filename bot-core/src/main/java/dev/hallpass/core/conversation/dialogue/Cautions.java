package dev.hallpass.core.conversation.dialogue;

import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.issuing.Caution;

/** Puts in words what an issuer should know of a code that is issued all the same. */
final class Cautions {
    private Cautions() {}

    static Text text(Caution caution, Voice voice) {
        if (caution instanceof Caution.NoSerialNumber device) {
            return voice.text("caution.no-serial", device.device().name());
        }
        if (caution instanceof Caution.DeviceNotRegistered device) {
            return voice.text("caution.device-not-registered", device.device().written());
        }
        if (caution instanceof Caution.UserAlone alone) {
            return voice.text(
                    "caution.user-alone", alone.user(), alone.computers().size());
        }
        if (caution instanceof Caution.UserNotRegistered user) {
            return voice.text("caution.user-not-registered", user.user());
        }
        if (caution instanceof Caution.UserNotAssigned user) {
            return voice.text(
                    "caution.user-not-assigned", user.user(), user.computer().name());
        }
        Caution.LittleTimeLeft little = (Caution.LittleTimeLeft) caution;
        return voice.text("caution.little-time", voice.timeOf(little.until()));
    }
}
