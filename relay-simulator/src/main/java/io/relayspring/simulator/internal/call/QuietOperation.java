package io.relayspring.simulator.internal.call;

/** Something the simulator takes note of and does not act out: the test tells its events. */
public final class QuietOperation extends Operation {

    private final String name;

    /** @param name what it is, for the transcript */
    public QuietOperation(PhoneCall call, String controlId, String name) {
        super(call, controlId);
        this.name = name;
    }

    @Override
    protected void start() {
        call().note(name);
    }

    @Override
    public void stop() {
        call().note(name + " stopped");
        over();
    }

    @Override
    protected void callEnded() {
        over();
    }
}
