package io.relayspring.core;

import io.relayspring.core.async.Pending;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.internal.async.Dispatch;
import io.relayspring.core.internal.async.Promise;
import io.relayspring.core.internal.connection.ContextLane;
import io.relayspring.core.internal.connection.Reminder;
import io.relayspring.core.internal.connection.Subscriptions;
import io.relayspring.core.internal.rpc.Reply;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.RelayMethod;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Tells the server which contexts came to be wanted, or ceased to be, and keeps what it says to that. It is asked again
 * for those it says nothing to, since nobody would notice that no call comes.
 */
final class ContextChanges {

    private static final Logger log = LoggerFactory.getLogger(ContextChanges.class);

    private final Subscriptions contexts;
    private final Dispatch dispatch;
    private final Consumer<Request> sender;
    private final BooleanSupplier ready;
    private final BooleanSupplier over;
    private final Reminder reminder;
    private final ContextLane lane = new ContextLane();

    /**
     * @param ready whether there is a session that takes contexts
     * @param over whether the client is being closed
     * @param reminder of what the server did not answer to
     */
    ContextChanges(
            Subscriptions contexts,
            Dispatch dispatch,
            Consumer<Request> sender,
            BooleanSupplier ready,
            BooleanSupplier over,
            Reminder reminder) {
        this.contexts = contexts;
        this.dispatch = dispatch;
        this.sender = sender;
        this.ready = ready;
        this.over = over;
        this.reminder = reminder;
    }

    /** Tells the server in its turn; at once successful if there is nothing to be told. */
    Pending<CommandResult> send(RelayMethod method, List<String> names) {
        Promise<CommandResult> result = new Promise<>(method.wire(), dispatch);
        if (names.isEmpty()) {
            result.complete(new CommandResult(Params.empty(), false));
        } else if (!lane.submit(done -> sender.accept(new Change(method, names, result, done).request()))) {
            new Change(method, names, result, () -> {})
                    .unanswered(new ConnectionException(method.wire() + " was not sent: " + ContextLane.CAPACITY
                            + " changes of contexts wait already for an answer to the one before"));
        }
        return result;
    }

    /** Asks for one in its turn: what is dropped before that is left out, and what is dropped after it stays dropped. */
    private void askAgain() {
        boolean room = lane.submit(done -> {
            List<String> next = contexts.unanswered().stream().limit(1).toList();
            if (ready.getAsBoolean() && !next.isEmpty()) {
                Promise<CommandResult> unheeded = new Promise<>(RelayMethod.SIGNALWIRE_RECEIVE.wire(), dispatch);
                sender.accept(new Change(RelayMethod.SIGNALWIRE_RECEIVE, next, unheeded, done).request());
            } else {
                done.run();
                remind();
            }
        });
        if (!room) {
            remind();
        }
    }

    private void remind() {
        if (!contexts.unanswered().isEmpty() && !over.getAsBoolean()) {
            reminder.remind(this::askAgain);
        }
    }

    /** The server answers: there is no need to wait with what it has not answered to. */
    private void answered(List<String> names, boolean accepted) {
        contexts.answered(names, accepted);
        reminder.succeeded();
        if (!contexts.unanswered().isEmpty()) {
            askAgain();
        }
    }

    /** One change, and what the server says to it. */
    private final class Change implements Reply {

        private final RelayMethod method;
        private final List<String> names;
        private final Promise<CommandResult> result;
        private final Runnable done;

        /** @param done run afterwards */
        Change(RelayMethod method, List<String> names, Promise<CommandResult> result, Runnable done) {
            this.method = method;
            this.names = names;
            this.result = result;
            this.done = done;
        }

        Request request() {
            return Request.once(method.wire(), Params.of(Map.of("contexts", names)), this);
        }

        @Override
        public void accepted(Params answer) {
            if (isReceive()) {
                answered(names, true);
            }
            result.complete(new CommandResult(answer, false));
            done.run();
        }

        @Override
        public void failed(RelayException failure) {
            if (failure instanceof CommandException) {
                refused(failure);
            } else {
                unanswered(failure);
            }
            done.run();
        }

        /** In this session the server will not do it. */
        private void refused(RelayException failure) {
            if (isReceive()) {
                answered(names, false);
            }
            tell(failure, "");
        }

        /** Whether the server has done it is not known. */
        void unanswered(RelayException failure) {
            if (isReceive()) {
                contexts.unanswered(names);
                remind();
            }
            tell(failure, isReceive() ? "; it is asked again" : "");
        }

        private boolean isReceive() {
            return method == RelayMethod.SIGNALWIRE_RECEIVE;
        }

        private void tell(RelayException failure, String next) {
            // That a client which has closed takes no contexts is news to nobody.
            log.atLevel(over.getAsBoolean() ? Level.DEBUG : Level.WARN)
                    .log("{} of {} failed: {}{}", method.wire(), names, failure.getMessage(), next);
            result.fail(failure);
        }
    }
}
