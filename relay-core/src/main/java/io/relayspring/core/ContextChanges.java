package io.relayspring.core;

import io.relayspring.core.async.Pending;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.internal.async.Dispatch;
import io.relayspring.core.internal.async.Promise;
import io.relayspring.core.internal.connection.ContextLane;
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

/** Tells the server which contexts came to be wanted, or ceased to be, and keeps what it says to that. */
final class ContextChanges {

    private static final Logger log = LoggerFactory.getLogger(ContextChanges.class);

    private final Subscriptions contexts;
    private final Dispatch dispatch;
    private final Consumer<Request> sender;
    private final BooleanSupplier over;
    private final ContextLane lane = new ContextLane();

    /** @param over whether the client is being closed */
    ContextChanges(Subscriptions contexts, Dispatch dispatch, Consumer<Request> sender, BooleanSupplier over) {
        this.contexts = contexts;
        this.dispatch = dispatch;
        this.sender = sender;
        this.over = over;
    }

    /** Tells the server in its turn; at once successful if there is nothing to be told. */
    Pending<CommandResult> send(RelayMethod method, List<String> names) {
        Promise<CommandResult> result = new Promise<>(method.wire(), dispatch);
        if (names.isEmpty()) {
            result.complete(new CommandResult(Params.empty(), false));
        } else if (!lane.submit(done -> sender.accept(new Change(method, names, result, done).request()))) {
            new Change(method, names, result, () -> {})
                    .refused(new ConnectionException("it was not sent, since " + ContextLane.CAPACITY
                            + " changes of contexts wait already for an answer to the one before"));
        }
        return result;
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
            contexts.answered(names, true);
            result.complete(new CommandResult(answer, false));
            done.run();
        }

        @Override
        public void failed(RelayException failure) {
            if (failure instanceof CommandException) {
                refused(failure);
            } else {
                tell(failure);
            }
            done.run();
        }

        /** In this session the server will not do it. */
        void refused(RelayException failure) {
            if (method == RelayMethod.SIGNALWIRE_RECEIVE) {
                contexts.answered(names, false);
            }
            tell(failure);
        }

        private void tell(RelayException failure) {
            // That a client which has closed takes no contexts is news to nobody.
            log.atLevel(over.getAsBoolean() ? Level.DEBUG : Level.WARN)
                    .log("{} of {} failed: {}", method.wire(), names, failure.getMessage());
            result.fail(failure);
        }
    }
}
