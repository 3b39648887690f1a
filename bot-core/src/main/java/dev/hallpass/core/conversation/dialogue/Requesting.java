package dev.hallpass.core.conversation.dialogue;

import dev.hallpass.core.issuing.WeighOrder;
import dev.hallpass.core.requests.Requests;
import dev.hallpass.core.requests.SubmitRequest;
import dev.hallpass.core.requests.WithdrawRequest;

/** The use cases behind the talk that asks for a code. */
public record Requesting(
        SubmitRequest submit,
        WithdrawRequest withdraw,
        Requests requests,
        WeighOrder weighing,
        Directories directories) {}
