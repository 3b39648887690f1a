package dev.hallpass.core.conversation.form;

/**
 * @param value what comes back; at most 75 UTF-16 units, so that every platform gives it back whole
 * @param label the line people read
 * @param remark a second, smaller line; may be empty
 */
public record Option(String value, String label, String remark) {
    public Option(String value, String label) {
        this(value, label, "");
    }
}
