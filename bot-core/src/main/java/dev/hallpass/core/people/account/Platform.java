package dev.hallpass.core.people.account;

/** Where an account lives. */
public enum Platform {
    SLACK,
    TEAMS
}
