package io.relayspring.simulator.internal.verb;

import io.relayspring.simulator.internal.call.Calls;
import io.relayspring.simulator.internal.call.Dials;
import io.relayspring.simulator.internal.message.Messages;
import io.relayspring.simulator.internal.session.Environment;
import io.relayspring.simulator.internal.session.Sessions;
import io.relayspring.simulator.internal.session.SignIn;

/** Everything verbs work upon. */
public record Exchange(
        Environment environment, Sessions sessions, SignIn signIn, Calls calls, Dials dials, Messages messages) {}
