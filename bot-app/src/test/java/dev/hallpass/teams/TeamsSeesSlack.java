package dev.hallpass.teams;

import dev.hallpass.slack.SlackSeesTeams;

/** A trespasser: only there to be refused. */
public final class TeamsSeesSlack {
    final Class<?> neighbour = SlackSeesTeams.class;
}
