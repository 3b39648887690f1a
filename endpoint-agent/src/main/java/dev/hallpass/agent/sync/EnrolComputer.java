package dev.hallpass.agent.sync;

import java.io.IOException;
import java.security.SecureRandom;

import dev.hallpass.agent.state.BearerToken;
import dev.hallpass.agent.state.BundleReader;
import dev.hallpass.agent.state.JsonStateStore;
import dev.hallpass.agent.state.ServerContact;
import dev.hallpass.agent.state.StateFolder;
import dev.hallpass.agent.state.UnreadableBundle;
import dev.hallpass.agent.wording.Sentence;
import dev.hallpass.engine.redeem.Clocks;
import dev.hallpass.engine.redeem.Endpoint;
import tools.jackson.databind.JsonNode;

/** First contact: trades a one-time token for a bundle, and begins a new state with it. */
public final class EnrolComputer {
    private final ServerClient client;
    private final StateFolder folder;
    private final Clocks clocks;
    private final SecureRandom random;

    /**
     * Enrols into a folder.
     *
     * @param client how to speak to a server
     * @param folder where the state will lie
     * @param clocks of this machine
     * @param random for names of reports
     */
    public EnrolComputer(ServerClient client, StateFolder folder, Clocks clocks, SecureRandom random) {
        this.client = client;
        this.folder = folder;
        this.clocks = clocks;
        this.random = random;
    }

    /**
     * Enrols this computer; what was enrolled here before is gone then.
     *
     * @param server whom to ask
     * @param token one-time, from an administrator
     * @param computerName what this machine calls itself
     * @param report what it tells of itself
     * @param agentVersion of this agent
     * @return {@link Contacted.TakenIn} or {@link Contacted.Failed}
     * @throws IOException when the folder cannot be written; where that shows before, the token was not used
     */
    public Contacted enrol(
            ServerAddress server, BearerToken token, String computerName, Report report, String agentVersion)
            throws IOException {
        folder.create();
        folder.lock().close();
        EnrolBody body = new EnrolBody(
                computerName, report.zone().getId(), report.userNames(), report.reportedDevices(), agentVersion);
        ServerReply reply = client.enrol(server, token, body);
        return reply instanceof ServerReply.HandedOver handedOver
                ? takeIn(server, handedOver.bundle())
                : new Contacted.Failed(reply.why());
    }

    private Contacted takeIn(ServerAddress server, JsonNode bundle) throws IOException {
        try {
            ServerContact contact = new ServerContact(server.base(), BundleReader.token(bundle));
            Endpoint endpoint = new Endpoint(JsonStateStore.enrolling(folder, contact), clocks, random);
            return new Contacted.TakenIn(endpoint.enrol(BundleReader.read(bundle)));
        } catch (UnreadableBundle unreadable) {
            return new Contacted.Failed(Sentence.of("server.bundle", unreadable.field()));
        }
    }
}
