package io.relayspring.core.internal.connection;

import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.internal.logging.Scrubber;
import io.relayspring.core.internal.rpc.PendingRequests;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.internal.rpc.Request.OnLoss;
import io.relayspring.core.internal.transport.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The requests on their way out: those that wait for a session and those that wait for an answer. */
final class Outgoing {

    private static final Logger log = LoggerFactory.getLogger(Outgoing.class);

    private final PendingRequests pending;
    private final OfflineQueue offline;
    private final Scrubber scrubber;

    Outgoing(PendingRequests pending, OfflineQueue offline, Scrubber scrubber) {
        this.pending = pending;
        this.offline = offline;
        this.scrubber = scrubber;
    }

    /**
     * Writes a request on a socket.
     *
     * @param current whether the socket is still the connection's own
     * @param otherwise takes a request that was not written because the socket is no longer it
     */
    void write(Request request, Channel channel, BooleanSupplier current, Consumer<Request> otherwise) {
        pending.add(request);
        if (log.isTraceEnabled()) {
            log.trace("-> {} {}", request.id(), scrubber.scrub(request.toString()));
        }
        try {
            channel.send(request.frame());
        } catch (ConnectionException e) {
            if (pending.remove(request)) {
                notWritten(request, e, current, otherwise);
            }
            return;
        }
        // The socket may have been lost, and all that was pending settled, before this request was added to it.
        if (!current.getAsBoolean() && pending.remove(request)) {
            unanswered(request, new ConnectionException("the socket was closed"));
        }
    }

    private void notWritten(
            Request request, ConnectionException why, BooleanSupplier current, Consumer<Request> otherwise) {
        if (!current.getAsBoolean()) {
            otherwise.accept(request);
        } else if (request.onLoss() == OnLoss.SEND_AGAIN) {
            offline.offer(request);
        } else {
            request.reply().failed(why);
        }
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
                request.reply().failed(new ConnectionException(request.method() + " was not sent: its call is gone"));
            }
        }
        return wanted;
    }

    /** The socket is lost: what it has not answered fails or is sent again on the next. */
    void socketLost(ConnectionException cause) {
        pending.removeAll().forEach(request -> unanswered(request, cause));
    }

    /** Nothing is sent any more. */
    void settleAll(ConnectionException why) {
        List<Request> left = new ArrayList<>(pending.removeAll());
        left.addAll(offline.removeAll());
        left.forEach(request -> request.reply().failed(why));
    }

    private void unanswered(Request request, ConnectionException cause) {
        if (request.onLoss() == OnLoss.SEND_AGAIN) {
            offline.offer(request);
        } else if (request.onLoss() == OnLoss.FAIL) {
            request.reply()
                    .failed(new ConnectionException(
                            "the connection was lost before the answer to " + request.method() + ": "
                                    + cause.getMessage(),
                            cause));
        }
    }
}
