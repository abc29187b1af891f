package io.relayspring.boot.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.relayspring.core.connection.ConnectionChange;
import io.relayspring.core.observe.RelayObserver;
import io.relayspring.core.vocabulary.EventType;
import io.relayspring.core.vocabulary.RelayMethod;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Counts and times what happens to one client. Tags come from lists that are known beforehand, so that no caller can
 * make new meters. Meters are looked up once: a lookup for every event would cost more than the event.
 */
final class MeterObserver implements RelayObserver {

    private static final String PREFIX = "signalwire.relay.";
    private static final String HANDLER = "handler";
    private static final String CONTEXT = "context";
    private static final String OUTCOME = "outcome";
    private static final int MOST_CONTEXTS = 100;

    private final Supplier<MeterRegistry> registry;
    private final Tags client;
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();
    private final Map<Key, Counter> counters = new ConcurrentHashMap<>();

    private final Set<String> contexts = ConcurrentHashMap.newKeySet();

    private record Key(String name, String first, String second) {}

    /** @param registry asked for with the first meter: it may not be there yet when the client is made */
    MeterObserver(Supplier<MeterRegistry> registry, String client) {
        this.registry = registry;
        this.client = Tags.of(RelayMetrics.CLIENT, client);
    }

    @Override
    public void connectionChanged(ConnectionChange change) {
        Duration gap = change.gap().length();
        if (!gap.isZero()) {
            timer("gap", "", "", "Times without a session", Tags.empty()).record(gap);
        }
    }

    @Override
    public void eventReceived(String type) {
        String known = EventType.of(type) == EventType.UNKNOWN ? "other" : type;
        count("events", known, "", "Events from the server", "events", Tags.of("type", known));
    }

    @Override
    public void commandCompleted(String method, String outcome, Duration duration) {
        // What users send untyped may be any word, and must not make any number of meters.
        String known = RelayMethod.of(method) == RelayMethod.UNKNOWN ? "other" : method;
        Tags tags = Tags.of("method", known, OUTCOME, outcome);
        timer("commands", known, outcome, "Commands, from their write to their outcome", tags)
                .record(duration);
    }

    @Override
    public void callEnded(String context, String direction, Duration duration) {
        Tags tags = Tags.of(CONTEXT, known(context), "direction", direction);
        timer("calls", known(context), direction, "Calls that have ended", tags).record(duration);
    }

    @Override
    public void offerRefused(String context, String why) {
        count(
                "offers.refused",
                known(context),
                why,
                "Offered calls that were not taken",
                "offers",
                Tags.of(CONTEXT, known(context), "why", why));
    }

    @Override
    public void messageDropped(String context, String why) {
        Tags tags = Tags.of(CONTEXT, known(context), "why", why);
        count("messages.dropped", known(context), why, "Messages that no handler was given", "messages", tags);
    }

    @Override
    public void messageChanged(String direction, String state) {
        Tags tags = Tags.of("direction", direction, "state", state);
        count("messages", direction, state, "Messages, by each state they came to", "messages", tags);
    }

    @Override
    public void dialCompleted(String outcome, Duration duration) {
        timer("dials", outcome, "", "Dials, until somebody answered or nobody did", Tags.of(OUTCOME, outcome))
                .record(duration);
    }

    @Override
    public void handlerStarted(String handler, String context, Duration delay) {
        timer(
                        "dispatch.delay",
                        handler,
                        known(context),
                        "How long a call or message waited for its handler",
                        Tags.of(HANDLER, handler, CONTEXT, known(context)))
                .record(delay);
    }

    @Override
    public void handlerCompleted(String handler, String context, String outcome, Duration duration) {
        Tags tags = Tags.of(HANDLER, handler, CONTEXT, known(context), OUTCOME, outcome);
        timer("handlers", handler + "/" + known(context), outcome, "How long handlers ran", tags)
                .record(duration);
    }

    @Override
    public void callForgotten(String context) {
        Tags tags = Tags.of(CONTEXT, known(context));
        String what = "Calls that nothing steers though their handler is over";
        count("calls.forgotten", known(context), "", what, "calls", tags);
    }

    @Override
    public void listenerDropped() {
        count("listeners.dropped", "", "", "Events that listeners were too slow for", "events", Tags.empty());
    }

    @Override
    public void listenerSlow() {
        count("listeners.slow", "", "", "Listeners that held their queue for long", "listeners", Tags.empty());
    }

    /** The name of a context comes from the server; one that makes up ever new ones must not fill the registry. */
    private String known(String context) {
        if (context.isEmpty()) {
            return "none";
        }
        boolean room = contexts.size() < MOST_CONTEXTS && contexts.add(context);
        return room || contexts.contains(context) ? context : "other";
    }

    private Timer timer(String name, String first, String second, String description, Tags tags) {
        Key key = new Key(name, first, second);
        Timer known = timers.get(key);
        return known == null ? timers.computeIfAbsent(key, k -> newTimer(name, description, tags)) : known;
    }

    private Timer newTimer(String name, String description, Tags tags) {
        return Timer.builder(PREFIX + name)
                .description(description)
                .tags(client.and(tags))
                .register(registry.get());
    }

    private void count(String name, String first, String second, String description, String unit, Tags tags) {
        Key key = new Key(name, first, second);
        Counter known = counters.get(key);
        (known == null ? counters.computeIfAbsent(key, k -> newCounter(name, description, unit, tags)) : known)
                .increment();
    }

    private Counter newCounter(String name, String description, String unit, Tags tags) {
        return Counter.builder(PREFIX + name)
                .description(description)
                .baseUnit(unit)
                .tags(client.and(tags))
                .register(registry.get());
    }
}
