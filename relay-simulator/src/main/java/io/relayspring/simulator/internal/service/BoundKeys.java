package io.relayspring.simulator.internal.service;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.Listening;
import io.relayspring.simulator.internal.call.Operation;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Json;
import tools.jackson.databind.node.ObjectNode;

/** {@code calling.bind_digit}: keys that lead to a command when they are pressed one after the other. */
public final class BoundKeys extends Operation implements Listening {

    private final String keys;
    private final String bound;
    private final String realm;
    private final StringBuilder pressed = new StringBuilder();
    private final int most;
    private final Runnable errand;
    private int times;

    /** @param errand what the keys lead to */
    public BoundKeys(PhoneCall call, ObjectNode command, Runnable errand) {
        super(call, RelayMethod.CALLING_BIND_DIGIT, command);
        keys = Json.text(command, "digits");
        bound = Json.text(command, "bind_method");
        realm = Json.text(command, "realm");
        most = (int) Json.number(command, "max_triggers", 0);
        this.errand = errand;
    }

    /** Whether it is of that realm; all are of the empty one. */
    public boolean isOf(String wanted) {
        return wanted.isEmpty() || realm.equals(wanted);
    }

    @Override
    protected void start() {
        call().note("keys " + keys + " are bound to " + bound);
    }

    @Override
    public boolean listensFor(int key) {
        return keys.indexOf(key) >= 0;
    }

    @Override
    public void pressed(String more) {
        for (int i = 0; i < more.length(); i++) {
            pressed.append(more.charAt(i));
            if (pressed.length() > keys.length()) {
                pressed.deleteCharAt(0);
            }
            if (pressed.toString().equals(keys)) {
                trigger();
            }
        }
    }

    private void trigger() {
        pressed.setLength(0);
        // a binding may be used up by keys that are pressed together with others
        if (most == 0 || times < most) {
            times++;
            call().note("keys " + keys + " lead to " + bound);
            if (times == most) {
                over();
            }
            errand.run();
        }
    }

    @Override
    public void stop() {
        over();
        call().note("keys " + keys + " are bound no more");
    }

    @Override
    protected void callEnded() {
        pressed.setLength(0);
    }
}
