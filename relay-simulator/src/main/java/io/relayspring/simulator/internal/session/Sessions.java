package io.relayspring.simulator.internal.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All programs signed in, by their protocol string. */
public final class Sessions {

    private final Environment environment;
    private final Map<String, Session> byProtocol = new LinkedHashMap<>();
    private final Map<Destination, Integer> turns = new HashMap<>();
    private final List<Consumer<Session>> onGone = new ArrayList<>();
    private int count;

    public Sessions(Environment environment) {
        this.environment = environment;
    }

    /** Tells when a session has ended for good. */
    public void whenGone(Consumer<Session> listener) {
        onGone.add(listener);
    }

    @Nullable
    Session find(String protocol) {
        return byProtocol.get(protocol);
    }

    Session open(Account account) {
        String protocol = "signalwire_" + UUID.randomUUID().toString().replace("-", "");
        Session session = new Session(environment, "session-" + ++count, account, protocol);
        byProtocol.put(protocol, session);
        return session;
    }

    /** A socket is gone: its session waits for another. */
    public void closed(Connection connection) {
        Session session = connection.session();
        if (session != null && session.connection() == connection) {
            session.detach(environment.later(environment.timing().keepSessions(), () -> end(session)));
        }
    }

    /** A session ends for good, and its calls with it. */
    public void end(Session session) {
        if (byProtocol.remove(session.protocol(), session)) {
            session.end();
            onGone.forEach(listener -> listener.accept(session));
        }
    }

    /** Whose turn it is among the project's that take the context: one after the other; null when nobody does. */
    public @Nullable Session next(Destination destination) {
        return next(destination, session -> true);
    }

    /** Whose turn it is among some of those that take the context; null when nobody is left. */
    public @Nullable Session next(Destination destination, Predicate<Session> those) {
        List<Session> all = byProtocol.values().stream()
                .filter(session -> destination.isTakenBy(session) && those.test(session))
                .toList();
        if (all.isEmpty()) {
            return null;
        }
        Destination found = destination.of(all.get(0));
        List<Session> takers = all.stream().filter(found::isTakenBy).toList();
        int turn = turns.merge(found, 1, Integer::sum);
        return takers.get(turn % takers.size());
    }

    /** Why nothing can arrive there, and where it could. */
    public String nobody(Destination destination) {
        String whose = destination.project().isEmpty() ? "" : "of that project ";
        List<Session> programs =
                connected().stream().filter(destination::isOfProject).toList();
        String contexts = programs.stream()
                .flatMap(session -> session.contexts().stream())
                .distinct()
                .sorted()
                .map(context -> '"' + context + '"')
                .collect(Collectors.joining(", "));
        return "No program " + whose + "has subscribed context \"" + destination.context() + "\": "
                + (programs.isEmpty()
                        ? "none " + whose + "is signed in"
                        : contexts.isEmpty() ? "there are no contexts" : "there are " + contexts);
    }

    /** All, those that wait for another socket among them, the earliest first. */
    public List<Session> all() {
        return List.copyOf(byProtocol.values());
    }

    /** Those with a socket, the earliest first. */
    public List<Session> connected() {
        return byProtocol.values().stream().filter(Session::isConnected).toList();
    }
}
