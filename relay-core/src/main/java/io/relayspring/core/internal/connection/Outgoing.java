package io.relayspring.core.internal.connection;

import io.relayspring.core.connection.HeartbeatSettings;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.internal.logging.Scrubber;
import io.relayspring.core.internal.rpc.PendingRequests;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.internal.rpc.Request.OnLoss;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The requests on their way out: those that wait for a session and those that wait for an answer. */
final class Outgoing {

    private static final Logger log = LoggerFactory.getLogger(Outgoing.class);

    /** How soon a request is tried again that must arrive and found the outbox full. */
    static final Duration FULL_OUTBOX_DELAY = Duration.ofMillis(100);

    private final PendingRequests pending;
    private final OfflineQueue offline;
    private final Scrubber scrubber;

    /** @param doubted told when a request had no answer in time */
    Outgoing(ConnectionParts parts, Runnable doubted) {
        this.pending = new PendingRequests(
                parts.settings().requestTimeout(),
                patience(parts.settings().heartbeat()),
                parts.timers(),
                parts.scrubber(),
                parts.observer(),
                doubted);
        this.offline = new OfflineQueue(parts.settings().offlineQueue(), parts.timers());
        this.scrubber = parts.scrubber();
    }

    /** How long it takes at most to find out that a socket is dead, once there is doubt. */
    private static Duration patience(HeartbeatSettings heartbeat) {
        return heartbeat.timeout().multipliedBy(heartbeat.maxFailures());
    }

    PendingRequests pending() {
        return pending;
    }

    /**
     * Writes a request on a socket.
     *
     * @param otherwise takes a request for which the socket is no longer the connection's
     * @param keep takes a request that must arrive and that the server does not take now
     */
    void write(Request request, Socket socket, Consumer<Request> otherwise, Consumer<Request> keep) {
        pending.add(request);
        if (log.isTraceEnabled()) {
            log.trace("-> {} {}", request.id(), scrubber.scrub(request.toString()));
        }
        try {
            socket.send(request.frame());
        } catch (ConnectionException e) {
            if (!pending.remove(request)) {
                return;
            }
            if (!socket.isCurrent()) {
                otherwise.accept(request);
            } else if (request.onLoss() == OnLoss.SEND_AGAIN) {
                keep.accept(request);
            } else {
                request.reply().failed(e);
            }
            return;
        }
        // The socket may have been lost, and all that was pending settled, before this request was added to it.
        if (!socket.isCurrent() && pending.remove(request)) {
            unanswered(request, new ConnectionException("the socket was closed"), otherwise);
        }
    }

    int queued() {
        return offline.size();
    }

    /** Keeps a request until there is a session. */
    void queue(Request request) {
        if (!offline.offer(request)) {
            request.reply()
                    .failed(new ConnectionException(
                            request.method() + " was not sent: not connected, and too many commands wait already"));
        }
    }

    /** What has waited and is still wanted, hang-ups first, then the oldest. */
    List<Request> takeQueued() {
        List<Request> wanted = new ArrayList<>();
        for (Request request : offline.removeAll()) {
            if (request.isWanted()) {
                wanted.add(request);
            } else {
                OfflineQueue.dropped(request);
            }
        }
        return wanted;
    }

    /** The socket is lost: what it has not answered fails or is sent again on the next. */
    void socketLost(ConnectionException cause) {
        pending.removeAll().forEach(request -> unanswered(request, cause, offline::offer));
    }

    /** Nothing is sent any more. */
    void settleAll(ConnectionException why) {
        List<Request> left = new ArrayList<>(pending.removeAll());
        left.addAll(offline.removeAll());
        left.forEach(request -> request.reply().failed(why.here()));
    }

    private static void unanswered(Request request, ConnectionException cause, Consumer<Request> again) {
        if (request.onLoss() == OnLoss.SEND_AGAIN) {
            again.accept(request);
        } else if (request.onLoss() == OnLoss.FAIL) {
            request.reply()
                    .failed(new ConnectionException(
                            "the connection was lost before the answer to " + request.method() + ": "
                                    + cause.getMessage(),
                            cause));
        }
    }
}
