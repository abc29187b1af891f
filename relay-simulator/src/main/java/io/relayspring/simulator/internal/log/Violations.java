package io.relayspring.simulator.internal.log;

import io.relayspring.simulator.report.Severity;
import io.relayspring.simulator.report.Violation;
import io.relayspring.simulator.time.SimulatorClock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What programs did that they should not have done. */
public final class Violations {

    private static final Logger log = LoggerFactory.getLogger(Violations.class);
    private static final int MOST = 10_000;

    private final List<Violation> list = new ArrayList<>();
    private final SimulatorClock clock;
    private final Secrets secrets;

    public Violations(SimulatorClock clock, Secrets secrets) {
        this.clock = clock;
        this.secrets = secrets;
    }

    public void forbidden(String session, String callId, String rule, String what) {
        add(Severity.FORBIDDEN, session, callId, rule, what);
    }

    public void regretted(String session, String callId, String rule, String what) {
        add(Severity.REGRETTED, session, callId, rule, what);
    }

    private void add(Severity severity, String session, String callId, String rule, String what) {
        Violation violation =
                new Violation(clock.now(), severity, session, secrets.mask(callId), rule, secrets.mask(what));
        log.warn("{}", violation);
        if (list.size() < MOST) {
            list.add(violation);
        }
    }

    public List<Violation> list() {
        return List.copyOf(list);
    }

    public void clear() {
        list.clear();
    }
}
