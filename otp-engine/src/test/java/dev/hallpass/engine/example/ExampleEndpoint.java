package dev.hallpass.engine.example;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Supplier;

import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.redeem.Access;
import dev.hallpass.engine.redeem.Answer;
import dev.hallpass.engine.redeem.Clocks;
import dev.hallpass.engine.redeem.Endpoint;
import dev.hallpass.engine.redeem.EndpointBundle;
import dev.hallpass.engine.redeem.Grant;
import dev.hallpass.engine.redeem.Redeemer;
import dev.hallpass.engine.redeem.Redemption;
import dev.hallpass.engine.redeem.Refusal;
import dev.hallpass.engine.redeem.Standing;
import dev.hallpass.engine.redeem.StateStore;
import dev.hallpass.engine.redeem.Surroundings;
import dev.hallpass.engine.redeem.SyncRequest;

/** A protected computer: what a vendor writes around the engine. */
public final class ExampleEndpoint {
    /** What a server answers over HTTPS. */
    public interface Server {
        EndpointBundle answer(SyncRequest request) throws IOException;
    }

    /** What opens and shuts ports. */
    public interface Driver {
        void apply(Grant grant);
    }

    private final Redeemer redeemer;
    private final Endpoint endpoint;
    private final Supplier<Surroundings> here;
    private final Driver driver;

    /** The store is yours: one lock, one atomic write. So is the driver, and who says what is attached. */
    public ExampleEndpoint(StateStore store, Clocks clocks, Supplier<Surroundings> here, Driver driver) {
        SecureRandom random = new SecureRandom();
        this.redeemer = new Redeemer(store, clocks, random);
        this.endpoint = new Endpoint(store, clocks, random);
        this.here = here;
        this.driver = driver;
    }

    /** A person has typed a code: this is what to show. */
    public String typed(String text) throws IOException {
        Redemption redemption = redeemer.redeem(text, here.get());
        if (redemption instanceof Redemption.Opened opened) {
            tick();
            Grant.Period period = opened.grant().period();
            String when = opened.waits() ? "Opens at " + period.from() : "Open until " + period.until();
            return when + ". Read this back to the helpdesk: " + opened.receipt();
        }
        return sentence(((Redemption.Refused) redemption).refusal());
    }

    /** Something was plugged in: may it be used? Whatever cannot be told is a no. */
    public boolean allows(DeviceCode device) throws IOException {
        return endpoint.look(here.get()) instanceof Answer.Done<Standing> now
                && !(now.value().device(device) instanceof Access.Blocked);
    }

    /** Call it every few seconds: grants open and end by themselves, and the driver hears of each at least once. */
    public void tick() throws IOException {
        if (endpoint.look(here.get()) instanceof Answer.Done<Standing> now) {
            List<Grant> news = now.value().state().grants().unannounced();
            news.forEach(driver::apply);
            endpoint.announced(news);
        }
    }

    /** The network is there: tell the server what was redeemed, take in keys, policy and revocations. */
    public void sync(Server server) throws IOException {
        if (endpoint.beginSync() instanceof Answer.Done<SyncRequest> request) {
            endpoint.endSync(server.answer(request.value()));
            tick();
        }
    }

    private static String sentence(Refusal refusal) {
        if (refusal instanceof Refusal.Slip) {
            return "One of the symbols was misheard. Read the code out again.";
        }
        if (refusal instanceof Refusal.LockedOut lockedOut) {
            return "Too many wrong codes. Try again in " + lockedOut.left().toSeconds() + " s.";
        }
        if (refusal instanceof Refusal.DeviceNotAttached missing) {
            return "Plug in " + missing.device().name() + " first.";
        }
        return "Not opened: " + refusal.code(); // and so on: each refusal carries the facts for its sentence
    }
}
