package io.relayspring.simulator;

import io.relayspring.simulator.internal.verb.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The calls, messages, conferences and programs there are, as tests see them. */
record Traffic(Await await, Exchange exchange) {

    List<SimulatedCall> calls() {
        return await.locked(() -> exchange.calls().all().stream()
                .map(call -> new SimulatedCall(await, call))
                .toList());
    }

    Optional<SimulatedCall> call(String id) {
        return await.locked(
                () -> Optional.ofNullable(exchange.calls().find(id)).map(call -> new SimulatedCall(await, call)));
    }

    List<SimulatedMessage> messages() {
        return await.locked(() -> exchange.messages().all().stream()
                .map(message -> new SimulatedMessage(await, exchange.messages(), message))
                .toList());
    }

    List<SimulatedConference> conferences() {
        return await.locked(() -> exchange.calls().conferences().all().stream()
                .map(conference -> new SimulatedConference(await, conference))
                .toList());
    }

    SimulatedConference awaitConference(String name, Supplier<String> soFar) {
        return new SimulatedConference(
                await,
                await.value(
                        () -> exchange.calls().conferences().find(name),
                        () -> "a conference named \"" + name + "\"" + soFar.get()));
    }

    /** The programs that have a socket and are signed in. */
    List<SimulatedSession> sessions() {
        return await.locked(() -> exchange.sessions().connected().stream()
                .map(session -> new SimulatedSession(await, exchange, session))
                .toList());
    }

    /** Waits for a program that fits, and gives the earliest. */
    SimulatedSession awaitSession(Predicate<SimulatedSession> fits, Supplier<String> expected) {
        return await.value(() -> sessions().stream().filter(fits).findFirst().orElse(null), expected);
    }

    void awaitNoSession() {
        await.until(() -> sessions().isEmpty(), () -> "every program to be gone; there are " + sessions());
    }

    /** Waits until all programs have answered everything. */
    void awaitAnswered(Story story) {
        try {
            sessions().forEach(SimulatedSession::awaitAnswered);
        } catch (AssertionError silent) {
            story.attachTo(silent);
            throw silent;
        }
    }
}
