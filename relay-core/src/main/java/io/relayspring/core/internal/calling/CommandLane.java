package io.relayspring.core.internal.calling;

import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.internal.rpc.Reply;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.params.Params;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends the commands of one call in the order given, each after the answer to the one before, whatever that was. */
final class CommandLane {

    private static final int CAPACITY = 1000;

    private final Consumer<Request> sender;
    private final BiConsumer<Command, RelayException> onFailure;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Command> waiting = new ArrayDeque<>();
    private final AtomicInteger pumps = new AtomicInteger();
    private @Nullable Command underWay;
    private volatile @Nullable Request lastRequest;
    private boolean closed;
    private boolean used;

    /** @param onFailure told of a command that failed, before the next is sent */
    CommandLane(Consumer<Request> sender, BiConsumer<Command, RelayException> onFailure) {
        this.sender = sender;
        this.onFailure = onFailure;
    }

    /** Takes the command; false if the lane is closed. One too many is refused: the server does not keep up. */
    boolean submit(Command command) {
        return submit(command, false);
    }

    /** Takes the command if it is the first; else false. */
    boolean submitFirst(Command command) {
        return submit(command, true);
    }

    private boolean submit(Command command, boolean onlyOne) {
        boolean room;
        lock.lock();
        try {
            if (closed || (used && onlyOne)) {
                return false;
            }
            used = true;
            room = waiting.size() < CAPACITY && waiting.add(command);
        } finally {
            lock.unlock();
        }
        if (room) {
            pump();
        } else {
            command.refused(new ConnectionException(command.method() + " was not sent: " + CAPACITY
                    + " commands to this call wait already for an answer to the one before"));
        }
        return true;
    }

    /** Whether nothing is under way or waits. */
    boolean isIdle() {
        lock.lock();
        try {
            return underWay == null && waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more; returns what was not sent yet, in order: it may wait here, or for a session. */
    List<Command> close() {
        lock.lock();
        try {
            closed = true;
            List<Command> unsent = new ArrayList<>(waiting);
            Request last = lastRequest;
            if (underWay != null && last != null && !last.isSent()) {
                unsent.add(0, underWay);
            }
            waiting.clear();
            return unsent;
        } finally {
            lock.unlock();
        }
    }

    /** What was sent and has no answer yet. */
    Optional<Command> underWay() {
        lock.lock();
        try {
            return Optional.ofNullable(underWay);
        } finally {
            lock.unlock();
        }
    }

    /** Takes commands again: the hang-up was refused. */
    void reopen() {
        lock.lock();
        try {
            closed = false;
        } finally {
            lock.unlock();
        }
    }

    /** Sends what may be sent and is still wanted. A reply may come while we send; then this loop, not another, sends the next. */
    private void pump() {
        if (pumps.getAndIncrement() != 0) {
            return;
        }
        do {
            Command next = next();
            if (next != null && next.isWanted()) {
                send(next);
            } else if (next != null) {
                next.callGone();
                answered(next);
                pumps.incrementAndGet();
            }
        } while (pumps.decrementAndGet() != 0);
    }

    /** Whatever goes wrong below, a verb does not throw and the next command has its turn. */
    private void send(Command command) {
        LaneReply reply = new LaneReply(command);
        Request request = Request.whileWanted(command.method(), command.params(), command::isWanted, reply);
        lastRequest = request;
        try {
            sender.accept(request);
        } catch (RuntimeException e) {
            reply.failed(new ConnectionException(command.method() + " could not be sent: " + e.getMessage(), e));
        }
    }

    private @Nullable Command next() {
        lock.lock();
        try {
            if (underWay == null) {
                underWay = waiting.poll();
                return underWay;
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings(
            "ReferenceEquality") // A second answer to an earlier command must not free the place of a later one.
    private void answered(Command command) {
        lock.lock();
        try {
            if (underWay == command) {
                underWay = null;
                // What was sent may be large, and the call long.
                lastRequest = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private final class LaneReply implements Reply {

        private final Command command;

        LaneReply(Command command) {
            this.command = command;
        }

        @Override
        public void accepted(Params result) {
            command.accepted(result);
            answered(command);
            pump();
        }

        @Override
        public void failed(RelayException failure) {
            onFailure.accept(command, failure);
            answered(command);
            pump();
        }
    }
}
