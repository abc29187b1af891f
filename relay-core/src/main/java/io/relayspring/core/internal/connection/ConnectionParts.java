package io.relayspring.core.internal.connection;

import io.relayspring.core.connection.ConnectionSettings;
import io.relayspring.core.connection.Credentials;
import io.relayspring.core.internal.async.Dispatch;
import io.relayspring.core.internal.async.ReadBatch;
import io.relayspring.core.internal.async.Timers;
import io.relayspring.core.internal.logging.Scrubber;
import io.relayspring.core.internal.transport.ChannelOpener;
import io.relayspring.core.observe.RelayObserver;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * What a connection is made of.
 *
 * @param name the client's, for logs
 * @param reads is told when the reader reads and when it has told all
 * @param background starts a thread for each task: nothing else may delay an attempt to connect
 * @param random 0 to 1, for the back-off's jitter
 */
public record ConnectionParts(
        String name,
        ConnectionSettings settings,
        Supplier<Credentials> credentials,
        Subscriptions contexts,
        ChannelOpener transport,
        Timers timers,
        Dispatch dispatch,
        ReadBatch reads,
        Executor background,
        Scrubber scrubber,
        RelayObserver observer,
        SessionListener sessions,
        ConnectionWatch watch,
        DoubleSupplier random) {}
