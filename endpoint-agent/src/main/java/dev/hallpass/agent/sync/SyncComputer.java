package dev.hallpass.agent.sync;

import java.io.IOException;
import java.util.Optional;

import dev.hallpass.agent.state.BundleReader;
import dev.hallpass.agent.state.JsonStateStore;
import dev.hallpass.agent.state.ServerContact;
import dev.hallpass.agent.state.UnreadableBundle;
import dev.hallpass.agent.wording.ScopeWord;
import dev.hallpass.agent.wording.Sentence;
import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.code.ReceiptStatus;
import dev.hallpass.engine.redeem.Answer;
import dev.hallpass.engine.redeem.Endpoint;
import dev.hallpass.engine.redeem.EndpointBundle;
import dev.hallpass.engine.redeem.RedemptionReport;
import dev.hallpass.engine.redeem.Refusal;
import dev.hallpass.engine.redeem.Standing;
import dev.hallpass.engine.redeem.SyncRequest;
import tools.jackson.databind.JsonNode;

/** A later contact: reports what happened and takes in what changed. The state's lock is not held while it waits. */
public final class SyncComputer {
    /** Of more the oldest are sent: the rest follows once these are acknowledged. */
    private static final int MOST_REPORTS = 200;

    private final ServerClient client;
    private final JsonStateStore store;
    private final Endpoint endpoint;

    /**
     * Syncs an endpoint.
     *
     * @param client how to speak to a server
     * @param store where the endpoint's server and token are kept
     * @param endpoint what takes the bundle in
     */
    public SyncComputer(ServerClient client, JsonStateStore store, Endpoint endpoint) {
        this.client = client;
        this.store = store;
        this.endpoint = endpoint;
    }

    /**
     * Syncs once.
     *
     * @param report what the machine tells of itself
     * @return how it went
     * @throws IOException when the state folder failed
     */
    public Contacted sync(Report report) throws IOException {
        Answer<SyncRequest> begun = endpoint.beginSync();
        if (begun instanceof Answer.Refused<SyncRequest> refused) {
            return new Contacted.Refused(refused.refusal());
        }
        Optional<ServerContact> contact = store.contact();
        SyncRequest request = ((Answer.Done<SyncRequest>) begun).value();
        return contact.isPresent()
                ? ask(contact.get(), request, report)
                : new Contacted.Refused(new Refusal.StateDamaged());
    }

    private Contacted ask(ServerContact contact, SyncRequest request, Report report) throws IOException {
        Optional<ServerAddress> server = ServerAddress.read(contact.server().toString());
        if (server.isEmpty()) {
            return new Contacted.Failed(Sentence.of("server.address", contact.server()));
        }
        ServerReply reply =
                client.sync(server.get(), contact.token(), request.computer().value(), body(request, report));
        return reply instanceof ServerReply.HandedOver handedOver
                ? takeIn(handedOver.bundle(), request)
                : new Contacted.Failed(reply.why());
    }

    private Contacted takeIn(JsonNode json, SyncRequest request) throws IOException {
        try {
            EndpointBundle bundle = BundleReader.read(json);
            if (!bundle.computer().id().equals(request.computer())) {
                return new Contacted.Failed(Sentence.of("server.other-computer"));
            }
            Answer<Standing> ended = endpoint.endSync(bundle);
            return ended instanceof Answer.Refused<Standing> refused
                    ? new Contacted.Refused(refused.refusal())
                    : new Contacted.TakenIn(((Answer.Done<Standing>) ended).value());
        } catch (UnreadableBundle unreadable) {
            return new Contacted.Failed(Sentence.of("server.bundle", unreadable.field()));
        }
    }

    private static SyncBody body(SyncRequest request, Report report) {
        return new SyncBody(
                request.epoch().value(),
                report.zone().getId(),
                report.userNames(),
                report.reportedDevices(),
                request.redemptions().stream()
                        .limit(MOST_REPORTS)
                        .map(SyncComputer::reported)
                        .toList(),
                request.acknowledgedRevocations().stream().map(Fingerprint::hex).toList(),
                request.stateLost());
    }

    private static ReportedRedemption reported(RedemptionReport report) {
        return new ReportedRedemption(
                report.id(),
                report.fingerprint().hex(),
                status(report.status()),
                report.at().toString(),
                report.until().toString(),
                ScopeWord.of(report.scope()),
                report.slot().isPresent() ? report.slot().getAsInt() : null);
    }

    private static String status(ReceiptStatus status) {
        return switch (status) {
            case OPENED -> "opened";
            case GIVEN_BACK -> "given-back";
            case ENDED -> "ended";
        };
    }
}
