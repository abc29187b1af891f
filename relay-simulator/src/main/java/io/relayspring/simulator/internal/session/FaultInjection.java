package io.relayspring.simulator.internal.session;

import io.relayspring.simulator.fault.Fault;
import io.relayspring.simulator.fault.Fault.Blackhole;
import io.relayspring.simulator.fault.Fault.Close;
import io.relayspring.simulator.fault.Fault.Disconnect;
import io.relayspring.simulator.fault.Fault.Drop;
import io.relayspring.simulator.fault.Fault.HalfFrame;
import io.relayspring.simulator.fault.Fault.OversizeFrame;
import io.relayspring.simulator.fault.Fault.SendGarbage;
import io.relayspring.simulator.internal.fault.FaultRule;
import io.relayspring.simulator.internal.fault.Scope;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.StringNode;

/** Puts faults in force: those of a moment strike the sockets there are, the others wait for their occasion. */
public final class FaultInjection {

    private final Environment environment;
    private final Sessions sessions;

    public FaultInjection(Environment environment, Sessions sessions) {
        this.environment = environment;
        this.sessions = sessions;
    }

    /**
     * Puts a fault in force.
     *
     * @throws IllegalArgumentException if it cannot be of one session, but is to be
     */
    public FaultRule<?> inject(Fault fault, Scope scope, int times) {
        if (!allows(fault, scope)) {
            throw new IllegalArgumentException(
                    "A socket belongs to no session before its sign-in: " + fault.type() + " is for all of them");
        }
        if (!fault.isMomentary()) {
            Scope where = fault instanceof Blackhole ? scope.only(present(scope)) : scope;
            return environment.faults().add(fault, where, times);
        }
        List<Connection> sockets = sockets(scope).toList();
        sockets.forEach(socket -> strike(socket, fault));
        return environment.faults().struck(fault, scope, sockets.size());
    }

    /** Whether there can be such a fault of that scope. */
    public static boolean allows(Fault fault, Scope scope) {
        return scope.session().isEmpty() || !fault.isBeforeSignIn();
    }

    private Stream<Connection> sockets(Scope scope) {
        return sessions.connected().stream()
                .filter(session -> scope.session().isEmpty() || scope.session().equals(session.name()))
                .flatMap(session -> Stream.ofNullable(session.connection()));
    }

    private Set<String> present(Scope scope) {
        return sockets(scope).map(Connection::name).collect(Collectors.toUnmodifiableSet());
    }

    private static void strike(Connection socket, Fault fault) {
        if (fault instanceof Drop drop) {
            socket.drop(drop.ending());
        } else if (fault instanceof Close close) {
            socket.close(close.code());
        } else if (fault instanceof HalfFrame half) {
            socket.breakOff(half.ending());
        } else if (fault instanceof OversizeFrame frame) {
            socket.send("x".repeat(frame.bytes()));
        } else if (fault instanceof SendGarbage garbage) {
            String id = UUID.randomUUID().toString();
            socket.sendFree(StringNode.valueOf(id), garbage.garbage().text(id));
        } else if (fault instanceof Disconnect announced) {
            socket.announceDisconnect(announced.restart(), announced.closes());
        }
    }
}
