package io.relayspring.simulator.internal.session;

import io.relayspring.simulator.internal.fault.FaultTable;
import io.relayspring.simulator.internal.log.Journal;
import io.relayspring.simulator.internal.log.Monitor;
import io.relayspring.simulator.internal.log.Secrets;
import io.relayspring.simulator.internal.log.Violations;
import io.relayspring.simulator.time.Pace;
import io.relayspring.simulator.time.SimulatorClock;
import java.time.Duration;
import java.time.Instant;

/** What everything in one simulator shares. */
public final class Environment {

    private final Monitor monitor = new Monitor();
    private final Secrets secrets = new Secrets();
    private final FaultTable faults = new FaultTable();
    private final SimulatorClock clock;
    private final SimulatorClock machine;
    private final Timing timing;
    private final Journal journal;
    private final Violations violations;
    private final Pace usualPace;
    private Pace pace;
    private boolean holding = true;
    private int sockets;
    private String advertised = "";

    /**
     * Made once for each simulator.
     *
     * @param clock the time calls live by
     * @param machine the time programs live by, whatever a test does with the other
     */
    public Environment(SimulatorClock clock, SimulatorClock machine, Timing timing, Pace pace, int journalSize) {
        this.clock = clock;
        this.machine = machine;
        this.timing = timing;
        this.usualPace = pace;
        this.pace = pace;
        this.journal = new Journal(journalSize, secrets);
        this.violations = new Violations(clock, secrets);
    }

    /** Does something later, by the clock and under the monitor. */
    public SimulatorClock.Timer later(Duration delay, Runnable task) {
        return clock.schedule(delay, () -> monitor.run(task));
    }

    /** Does something later, or at once when there is nothing to wait for. */
    public void soon(Duration delay, Runnable task) {
        if (delay.isZero()) {
            task.run();
        } else {
            later(delay, task);
        }
    }

    /** Does something after the time that it takes in life, or at once where the pace is not that of life. */
    public void inItsTime(Duration realistic, Runnable task) {
        soon(pace == Pace.REALISTIC ? realistic : Duration.ZERO, task);
    }

    /** Does something later by the machine's time, under the monitor. */
    public void laterInReality(Duration delay, Runnable task) {
        machine.schedule(delay, () -> monitor.run(task));
    }

    public Instant nowInReality() {
        return machine.now();
    }

    public Instant now() {
        return clock.now();
    }

    public Monitor monitor() {
        return monitor;
    }

    public Secrets secrets() {
        return secrets;
    }

    public FaultTable faults() {
        return faults;
    }

    public Timing timing() {
        return timing;
    }

    public Journal journal() {
        return journal;
    }

    public Violations violations() {
        return violations;
    }

    public Pace pace() {
        return pace;
    }

    public void pace(Pace changed) {
        pace = changed;
    }

    /** From now on it is again what it was at first. */
    public void resetPace() {
        pace = usualPace;
    }

    /** Whether calls can be put on hold here; not every server can. */
    public boolean canHold() {
        return holding;
    }

    public void canHold(boolean able) {
        holding = able;
    }

    /** How many sockets are open, or have said goodbye and wait for the other end's. */
    public int sockets() {
        return sockets;
    }

    /** So many more sockets, or fewer. */
    public void sockets(int more) {
        sockets += more;
    }

    /** Where programs are told that what is served over HTTP is found; empty for where they found the server. */
    public String advertised() {
        return advertised;
    }

    public void advertised(String url) {
        advertised = url;
    }
}
