package dev.hallpass.playground.laptop;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * Everything that a laptop shows.
 *
 * @param name the computer's
 * @param owner who works on it
 * @param users who is logged in
 * @param network whether it is plugged in
 * @param clock what its clock says
 * @param devices what can be plugged in, and what may be used now
 * @param status the agent's own account of grants, rights and clock; absent when it refuses to give one
 * @param trouble why it does; empty otherwise
 * @param terminal the latest calls, the last one last
 */
public record LaptopSheet(
        String name,
        String owner,
        String users,
        boolean network,
        ClockFace clock,
        List<DeviceRow> devices,
        @Nullable JsonNode status,
        String trouble,
        List<Spoken> terminal) {

    /** Takes copies. */
    public LaptopSheet {
        devices = List.copyOf(devices);
        terminal = List.copyOf(terminal);
    }

    /**
     * The clock.
     *
     * @param says the moment that it shows, ISO 8601
     * @param zone its zone
     * @param turnedMinutes how far it is turned from the right time
     */
    public record ClockFace(String says, String zone, long turnedMinutes) {}

    /**
     * One device.
     *
     * @param state {@code allowed} or {@code blocked}; {@code blocked} also while it is not attached
     * @param until when it is blocked again, ISO 8601
     */
    public record DeviceRow(
            String name,
            String code,
            boolean attached,
            String state,
            @Nullable String until) {}
}
