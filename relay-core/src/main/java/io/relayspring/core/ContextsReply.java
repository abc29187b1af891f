package io.relayspring.core;

import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.internal.async.Promise;
import io.relayspring.core.internal.connection.Subscriptions;
import io.relayspring.core.internal.rpc.Reply;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.RelayMethod;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * What the server says to contexts that were added or dropped.
 *
 * @param over whether the client is being closed
 * @param done run afterwards
 */
record ContextsReply(
        RelayMethod method,
        List<String> names,
        Subscriptions contexts,
        Promise<CommandResult> result,
        BooleanSupplier over,
        Runnable done)
        implements Reply {

    private static final Logger log = LoggerFactory.getLogger(ContextsReply.class);

    @Override
    public void accepted(Params answer) {
        contexts.answered(names, true);
        result.complete(new CommandResult(answer, false));
        done.run();
    }

    @Override
    public void failed(RelayException failure) {
        // That a client which has closed takes no contexts is news to nobody.
        log.atLevel(over.getAsBoolean() ? Level.DEBUG : Level.WARN)
                .log("{} failed: {}", method.wire(), failure.getMessage());
        if (failure instanceof CommandException && method == RelayMethod.SIGNALWIRE_RECEIVE) {
            contexts.answered(names, false);
        }
        result.fail(failure);
        done.run();
    }
}
