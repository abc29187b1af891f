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

    /** @param onFailure told of a command that failed, before the next is sent */
    CommandLane(Consumer<Request> sender, BiConsumer<Command, RelayException> onFailure) {
        this.sender = sender;
        this.onFailure = onFailure;
    }

    /** Takes the command; false if the lane is closed. One too many is refused: the server does not keep up. */
    boolean submit(Command command) {
        boolean room;
        lock.lock();
        try {
            if (closed) {
                return false;
            }
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
                Request request =
                        Request.whileWanted(next.method(), next.params(), next::isWanted, new LaneReply(next));
                lastRequest = request;
                sender.accept(request);
            } else if (next != null) {
                next.callGone();
                answered();
                pumps.incrementAndGet();
            }
        } while (pumps.decrementAndGet() != 0);
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

    private void answered() {
        lock.lock();
        try {
            underWay = null;
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
            answered();
            pump();
        }

        @Override
        public void failed(RelayException failure) {
            onFailure.accept(command, failure);
            answered();
            pump();
        }
    }
}
