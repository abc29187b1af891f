package io.relayspring.simulator;

import io.relayspring.simulator.internal.call.Numbers;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.message.TextMessage;
import io.relayspring.simulator.internal.session.Destination;
import io.relayspring.simulator.internal.verb.Exchange;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One of the projects that are let in: what rings and texts it reaches its programs only, whoever else takes a context of
 * the same name. {@link RelaySimulator}'s own methods reach the first account that signed in and takes the context.
 */
public final class SimulatedProject {

    private final RelaySimulator simulator;
    private final Await await;
    private final Exchange exchange;
    private final String id;

    /** @param id empty for whichever project it turns out to be */
    SimulatedProject(RelaySimulator simulator, Await await, Exchange exchange, String id) {
        this.simulator = simulator;
        this.await = await;
        this.exchange = exchange;
        this.id = id;
    }

    /** Somebody who rings and texts programs of this project from that number. */
    public Caller caller(String number) {
        return new Caller(simulator, this, await, PhoneNumbers.filled(number));
    }

    /**
     * A caller rings.
     *
     * @throws IllegalStateException when no program of the project takes calls of that context
     */
    public SimulatedCall call(String context, String from, String to) {
        return taken(context, () -> ring(context, from, to));
    }

    /**
     * A text message arrives, with media or without.
     *
     * @throws IllegalStateException when no program of the project takes messages of that context
     */
    public SimulatedMessage message(String context, String from, String to, String body, List<String> mediaUrls) {
        return taken(context, () -> text(context, from, to, body, mediaUrls));
    }

    private <T> T taken(String context, Supplier<@Nullable T> arrival) {
        return await.locked(() -> {
            T arrived = arrival.get();
            if (arrived == null) {
                throw new IllegalStateException(exchange.sessions().nobody(to(context)));
            }
            return arrived;
        });
    }

    /** Rings, if a program takes it. To be called under the lock. */
    @Nullable
    SimulatedCall ring(String context, String from, String to) {
        PhoneCall call = exchange.calls().arrive(to(context), numbers(from, to));
        return call == null ? null : new SimulatedCall(await, call);
    }

    /** Texts, if a program takes it. To be called under the lock. */
    @Nullable
    SimulatedMessage text(String context, String from, String to, String body, List<String> mediaUrls) {
        if (body.isBlank() && mediaUrls.isEmpty()) {
            throw new IllegalArgumentException("A message has a body or media");
        }
        TextMessage message = exchange.messages().arrive(to(context), numbers(from, to), body, mediaUrls);
        return message == null ? null : new SimulatedMessage(await, exchange.messages(), message);
    }

    private static Numbers numbers(String from, String to) {
        return new Numbers(PhoneNumbers.filled(from), PhoneNumbers.filled(to));
    }

    private Destination to(String context) {
        if (context.isBlank()) {
            throw new IllegalArgumentException("A context has a name: it must not be blank");
        }
        return new Destination(context, id);
    }
}
