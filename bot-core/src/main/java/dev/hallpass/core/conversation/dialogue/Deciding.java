package dev.hallpass.core.conversation.dialogue;

import dev.hallpass.core.issuing.Issuances;
import dev.hallpass.core.requests.DecideRequest;
import dev.hallpass.core.requests.ListRequests;
import dev.hallpass.core.requests.Requests;

/** The use cases behind the talk that decides requests. */
public record Deciding(
        DecideRequest decide, Requests requests, ListRequests listing, Issuances issuances, Proving proving) {}
