package dev.hallpass.core.conversation.form;

/** What is wrong at one field, and how to put it right. */
public record FieldError(String field, String sentence) {}
