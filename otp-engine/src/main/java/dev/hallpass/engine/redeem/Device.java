package dev.hallpass.engine.redeem;

import dev.hallpass.engine.code.DeviceCode;

/**
 * A device as this computer knows it.
 *
 * @param code its public short name
 * @param name what a person calls it, such as {@code KINGSTON DT50}
 */
public record Device(DeviceCode code, String name) {}
