package io.relayspring.core.internal.calling;

import io.relayspring.core.event.CallEvent;
import io.relayspring.core.event.ConnectEvent;
import io.relayspring.core.event.EchoEvent;
import io.relayspring.core.event.QueueEvent;
import io.relayspring.core.event.ReferEvent;
import io.relayspring.core.vocabulary.ConnectState;
import io.relayspring.core.vocabulary.ReferState;
import io.relayspring.core.vocabulary.RelayMethod;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What keeps a call in the server's hands though none of our operations is under way: a conference, a queue, a peer. */
final class ServerKeeping {

    /** The commands that put a call there, by those that take it out again. */
    private static final Map<RelayMethod, RelayMethod> TAKEN_OUT = Map.of(
            RelayMethod.CALLING_LEAVE_CONFERENCE, RelayMethod.CALLING_JOIN_CONFERENCE,
            RelayMethod.CALLING_LEAVE_ROOM, RelayMethod.CALLING_JOIN_ROOM,
            RelayMethod.CALLING_QUEUE_LEAVE, RelayMethod.CALLING_QUEUE_ENTER,
            RelayMethod.CALLING_CLEAR_DIGIT_BINDINGS, RelayMethod.CALLING_BIND_DIGIT);

    /** After these the server, or whom it was given to, has the call. */
    private static final Set<RelayMethod> GIVEN_AWAY = Set.of(
            RelayMethod.CALLING_REFER,
            RelayMethod.CALLING_TRANSFER,
            RelayMethod.CALLING_ECHO,
            RelayMethod.CALLING_AMAZON_BEDROCK);

    /** After these the call is ours again. */
    private static final Set<ReferState> FAILED =
            Set.of(ReferState.CANCEL, ReferState.BUSY, ReferState.NO_ANSWER, ReferState.ERROR);

    /** An agent has taken it, or it has left by itself. */
    private static final Set<String> OUT_OF_QUEUE = Set.of("dequeue", "leave");

    private final Set<RelayMethod> by = ConcurrentHashMap.newKeySet();

    /** The server has accepted a command. */
    void accepted(String wireMethod) {
        RelayMethod method = RelayMethod.of(wireMethod);
        RelayMethod before = TAKEN_OUT.get(method);
        if (before != null) {
            by.remove(before);
        } else if (GIVEN_AWAY.contains(method) || TAKEN_OUT.containsValue(method)) {
            by.add(method);
        }
    }

    /** Another call may have been connected with this one, and what kept it may be over. */
    void onEvent(CallEvent event) {
        if (event instanceof ConnectEvent change && change.state() == ConnectState.CONNECTED) {
            by.add(RelayMethod.CALLING_CONNECT);
        }
        over(event).ifPresent(by::remove);
    }

    private static Optional<RelayMethod> over(CallEvent event) {
        RelayMethod over = null;
        if (event instanceof ConnectEvent change && change.state() == ConnectState.DISCONNECTED) {
            over = RelayMethod.CALLING_CONNECT;
        } else if (event instanceof ReferEvent refer && FAILED.contains(refer.state())) {
            over = RelayMethod.CALLING_REFER;
        } else if (event instanceof QueueEvent queue && OUT_OF_QUEUE.contains(queue.status())) {
            over = RelayMethod.CALLING_QUEUE_ENTER;
        } else if (event instanceof EchoEvent echo && echo.state().equals("finished")) {
            over = RelayMethod.CALLING_ECHO;
        }
        return Optional.ofNullable(over);
    }

    boolean isOn() {
        return !by.isEmpty();
    }
}
