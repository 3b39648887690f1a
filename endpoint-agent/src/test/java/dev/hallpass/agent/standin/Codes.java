package dev.hallpass.agent.standin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.issue.Draft;
import dev.hallpass.engine.issue.Issuer;
import dev.hallpass.engine.key.MasterSecret;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.Terms;
import dev.hallpass.engine.terms.UserName;
import dev.hallpass.engine.terms.Validity;

/** Writes codes for one computer, as its server does. */
public final class Codes {
    private static final int SERIALS = 64;

    private final MasterSecret master;
    private final ComputerId computer;
    private final LocalDate day;
    private int serial;

    public Codes(MasterSecret master, String computerId, LocalDate day) {
        this.master = master;
        this.computer = new ComputerId(computerId);
        this.day = day;
    }

    public String allDevices() {
        return on(Scope.ALL_DEVICES, Optional.empty(), relative(PresetDuration.H1));
    }

    public String allDevices(PresetDuration duration) {
        return on(Scope.ALL_DEVICES, Optional.empty(), relative(duration));
    }

    public String transfers() {
        return on(Scope.ALL_FILE_TRANSFERS, Optional.empty(), relative(PresetDuration.H1));
    }

    public String limitReset() {
        return on(Scope.TRANSFER_LIMIT_RESET, Optional.empty(), relative(PresetDuration.M30));
    }

    public String device(String vid, String pid, String serialNumber) {
        DeviceCode code = DeviceCode.of(vid, pid, serialNumber);
        return on(Scope.DEVICE, Optional.of(code), relative(PresetDuration.H1));
    }

    public String between(Instant start, Instant end) {
        return on(Scope.ALL_DEVICES, Optional.empty(), new Validity.Interval(start, end));
    }

    public String forUserHere(String user) {
        Binding both = Binding.toBoth(computer, UserName.of(user));
        Terms terms = new Terms(Scope.ALL_DEVICES, both, relative(PresetDuration.H1));
        return write(new Draft(terms, Optional.empty()));
    }

    public String issuedOn(LocalDate other) {
        Validity validity = new Validity.Relative(PresetDuration.H1, RedeemWindow.SAME_DAY, other);
        return on(Scope.ALL_DEVICES, Optional.empty(), validity);
    }

    /** Good today and tomorrow, for tests that go by the real clock around midnight. */
    public String allDevicesOverMidnight() {
        Validity validity = new Validity.Relative(PresetDuration.H1, RedeemWindow.TWO_DAYS, day);
        return on(Scope.ALL_DEVICES, Optional.empty(), validity);
    }

    private String on(Scope scope, Optional<DeviceCode> device, Validity validity) {
        return write(new Draft(new Terms(scope, Binding.toComputer(computer), validity), device));
    }

    private String write(Draft draft) {
        OfflineCode code = Issuer.write(draft, serial++ % SERIALS, master.computerKey(computer));
        return code.symbols();
    }

    private Validity relative(PresetDuration duration) {
        return new Validity.Relative(duration, RedeemWindow.SAME_DAY, day);
    }
}
