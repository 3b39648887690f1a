package dev.hallpass.core.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.code.Reading;

/**
 * What an endpoint does while no grant runs.
 *
 * @param allowedDevices the devices that are let through even while devices are blocked
 */
public record EndpointPolicy(Access devices, List<DeviceCode> allowedDevices, Access transfers) {
    /** As much as a form's field takes; about 300 devices. */
    private static final int LONGEST_LIST = 3000;

    /** The default. */
    public static final EndpointPolicy BLOCK_EVERYTHING = new EndpointPolicy(Access.BLOCK, List.of(), Access.BLOCK);

    static final Writing<EndpointPolicy> WRITING = new Writing<>(
            "devices block|allow, transfers block|allow, allowed N1B7-FWZ3 …, each part at most once",
            EndpointPolicy::read,
            EndpointPolicy::written,
            new Sheet<>(blanks(), EndpointPolicy::apart, EndpointPolicy::together));

    /** What happens to all of a kind. */
    public enum Access {
        BLOCK,
        ALLOW
    }

    public EndpointPolicy {
        allowedDevices = List.copyOf(allowedDevices);
    }

    private static List<Blank> blanks() {
        List<String> words = List.of("block", "allow");
        return List.of(
                new Blank.OneOf("devices", words),
                new Blank.OneOf("transfers", words),
                new Blank.Items("allowed", "device codes such as N1B7-FWZ3, one on a line", LONGEST_LIST));
    }

    private List<String> apart() {
        return List.of(
                Writing.word(devices),
                Writing.word(transfers),
                allowedDevices.stream().map(DeviceCode::written).collect(Collectors.joining("\n")));
    }

    private static String together(List<String> texts) {
        String access = "devices " + texts.get(0) + ", transfers " + texts.get(1);
        String allowed = texts.get(2).strip().replaceAll("[\\s,]+", " ");
        return allowed.isEmpty() ? access : access + ", allowed " + allowed;
    }

    private static EndpointPolicy read(String text) {
        EndpointPolicy policy = BLOCK_EVERYTHING;
        List<String> seen = new ArrayList<>();
        for (String part : text.split(",")) {
            List<String> words = Arrays.asList(part.strip().split("\\s+"));
            String what = words.get(0).toLowerCase(Locale.ROOT);
            if (seen.contains(what)) {
                throw new IllegalArgumentException("the same part twice");
            }
            seen.add(what);
            policy = policy.with(what, words.subList(1, words.size()));
        }
        return policy;
    }

    private EndpointPolicy with(String what, List<String> words) {
        return switch (what) {
            case "devices" -> new EndpointPolicy(access(words), allowedDevices, transfers);
            case "transfers" -> new EndpointPolicy(devices, allowedDevices, access(words));
            case "allowed" -> new EndpointPolicy(devices, codes(words), transfers);
            default -> throw new IllegalArgumentException("not a part of a policy");
        };
    }

    private static Access access(List<String> words) {
        if (words.size() != 1) {
            throw new IllegalArgumentException("block or allow");
        }
        return Writing.constant(Access.class, words.get(0));
    }

    private static List<DeviceCode> codes(List<String> words) {
        return words.stream().map(EndpointPolicy::code).distinct().toList();
    }

    private static DeviceCode code(String word) {
        if (DeviceCode.read(word) instanceof Reading.Right<DeviceCode> right) {
            return right.value();
        }
        throw new IllegalArgumentException("not a device code");
    }

    private String written() {
        String access = "devices " + Writing.word(devices) + ", transfers " + Writing.word(transfers);
        return allowedDevices.isEmpty()
                ? access
                : access + ", allowed "
                        + allowedDevices.stream().map(DeviceCode::written).collect(Collectors.joining(" "));
    }
}
