package dev.hallpass.agent.machine;

import java.util.List;

import dev.hallpass.engine.terms.UserName;

/** Where the agent learns who works on this machine now. */
public interface Users {
    /**
     * Who is logged in, each once.
     *
     * @return canonical names in a stable order; empty where nobody is
     */
    List<UserName> present();
}
