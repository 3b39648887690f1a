package dev.hallpass.slack.fake;

import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/** One place in a posted JSON document, with the list to which complaints about it are added. */
record Spot(JsonNode node, String pointer, List<String> complaints) {

    Spot at(String field) {
        return new Spot(node.path(field), pointer + "/" + field, complaints);
    }

    Spot at(int index) {
        return new Spot(node.path(index), pointer + "/" + index, complaints);
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    String string(String field) {
        return node.path(field).asString("");
    }

    /** Adds a complaint in Slack's own form. */
    void complain(String what) {
        complaints.add("[ERROR] " + what + " [json-pointer:" + pointer + "]");
    }

    void fields(Set<String> required, Set<String> optional) {
        for (String field : required) {
            if (!has(field)) {
                complain("missing required field: " + field);
            }
        }
        for (String field : node.propertyNames()) {
            if (!required.contains(field) && !optional.contains(field) && !field.equals("type")) {
                complain("no more than the documented properties allowed: " + field);
            }
        }
    }

    /** A plain string, when present at all: from 1 (0 if emptiness is allowed) to {@code most} characters. */
    void length(String field, int least, int most) {
        if (!has(field)) {
            return;
        }
        JsonNode value = node.path(field);
        if (!value.isString()) {
            at(field).complain("must be a string");
            return;
        }
        int length = value.asString().length();
        if (length < least) {
            at(field).complain("must be more than " + (least - 1) + " characters");
        }
        if (length > most) {
            at(field).complain("must be less than " + (most + 1) + " characters");
        }
    }

    /** A list, when present: its number of items. */
    void count(String field, int least, int most) {
        if (!has(field)) {
            return;
        }
        JsonNode value = node.path(field);
        if (!value.isArray()) {
            at(field).complain("must be an array");
            return;
        }
        if (value.size() < least) {
            at(field).complain("must have at least " + least + " items");
        }
        if (value.size() > most) {
            at(field).complain("no more than " + most + " items allowed");
        }
    }
}
