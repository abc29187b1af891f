package io.relayspring.simulator.internal.service;

import io.relayspring.core.vocabulary.EventType;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.Listening;
import io.relayspring.simulator.internal.call.Operation;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.time.SimulatorClock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code calling.echo}: whoever speaks hears it again, for as long as the command says; without a time, or with 0, until
 * the call ends. The protocol does not name the states: {@code echoing}, then {@code finished}. A second echo takes the
 * place of the first.
 */
public final class EchoOperation extends Operation implements Listening {

    private final Duration length;
    private SimulatorClock.@Nullable Timer timer;

    public EchoOperation(PhoneCall call, ObjectNode command) {
        super(call, RelayMethod.CALLING_ECHO, command);
        length = Json.seconds(command, "timeout", 0);
    }

    @Override
    protected void start() {
        call().operations(EchoOperation.class).filter(other -> other != this).forEach(EchoOperation::stop);
        call().note("echo");
        state(EventType.CALLING_CALL_ECHO, "echoing");
        if (!length.isZero()) {
            timer = call().environment().later(length, this::stop);
        }
    }

    @Override
    public void said(String words) {
        call().note("hears an echo: " + words);
    }

    @Override
    public boolean listensToSpeech() {
        return true;
    }

    @Override
    public void stop() {
        callEnded();
        over();
        call().note("no more echo");
        state(EventType.CALLING_CALL_ECHO, "finished");
    }

    @Override
    protected void callEnded() {
        if (timer != null) {
            timer.cancel();
        }
    }
}
