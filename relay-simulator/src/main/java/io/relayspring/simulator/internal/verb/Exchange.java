package io.relayspring.simulator.internal.verb;

import io.relayspring.simulator.internal.call.Calls;
import io.relayspring.simulator.internal.call.Dials;
import io.relayspring.simulator.internal.fault.Scope;
import io.relayspring.simulator.internal.message.Messages;
import io.relayspring.simulator.internal.session.Environment;
import io.relayspring.simulator.internal.session.Sessions;
import io.relayspring.simulator.internal.session.SignIn;

/** Everything verbs work upon. */
public record Exchange(
        Environment environment, Sessions sessions, SignIn signIn, Calls calls, Dials dials, Messages messages) {

    /** As if nothing had happened; programs stay signed in. */
    public void reset() {
        environment.faults().cancelAll(Scope.EVERYWHERE);
        environment.resetPace();
        calls.clear();
        messages.clear();
        environment.journal().clear();
        environment.violations().clear();
        calls.phonebook().clear();
    }
}
