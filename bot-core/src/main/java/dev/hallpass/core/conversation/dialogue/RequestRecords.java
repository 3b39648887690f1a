package dev.hallpass.core.conversation.dialogue;

import dev.hallpass.core.issuing.Issuances;
import dev.hallpass.core.requests.Deciders;
import dev.hallpass.core.requests.History;
import dev.hallpass.core.requests.Postings;
import dev.hallpass.core.requests.Requests;
import dev.hallpass.core.settings.Settings;

/** What is stored around requests, for those who tell of them. */
public record RequestRecords(
        Requests requests,
        Postings postings,
        History history,
        Issuances issuances,
        Deciders deciders,
        Settings settings) {}
