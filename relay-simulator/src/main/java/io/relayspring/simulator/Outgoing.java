package io.relayspring.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What programs have sent to a number, the earliest first. */
record Outgoing(RelaySimulator simulator, String number) {

    List<SimulatedCall> calls() {
        return simulator.calls().stream()
                .filter(call -> call.isOutbound() && call.to().equals(number))
                .toList();
    }

    List<SimulatedMessage> messages() {
        return simulator.messages().stream()
                .filter(message -> message.isOutbound() && message.to().equals(number))
                .toList();
    }

    @Nullable
    SimulatedCall latestCall() {
        return latest(calls());
    }

    @Nullable
    SimulatedMessage latestMessage() {
        return latest(messages());
    }

    private static <T> @Nullable T latest(List<T> all) {
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }
}
