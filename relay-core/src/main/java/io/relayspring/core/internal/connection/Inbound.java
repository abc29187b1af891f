package io.relayspring.core.internal.connection;

import io.relayspring.core.internal.async.ReadBatch;
import io.relayspring.core.internal.rpc.PeerListener;
import io.relayspring.core.internal.rpc.PendingRequests;
import io.relayspring.core.internal.rpc.RpcReader;
import io.relayspring.core.params.Params;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What comes from the server: each sign of life is noted, the rest is told to whom it concerns. On the reader. */
final class Inbound implements PeerListener {

    private final Connection connection;
    private final SessionListener sessions;
    private final ReadBatch reads;
    private final RpcReader reader;
    private volatile @Nullable Heartbeat heartbeat;

    Inbound(Connection connection, ConnectionParts parts, PendingRequests pending) {
        this.connection = connection;
        this.sessions = parts.sessions();
        this.reads = parts.reads();
        this.reader = new RpcReader(pending, this, parts.scrubber());
    }

    /** Who listens for signs of life from now on; nobody while there is no session. */
    void heartbeat(@Nullable Heartbeat current) {
        heartbeat = current;
    }

    /** How long nothing has come on this session; null while there is none. */
    @Nullable
    Duration silence() {
        Heartbeat beat = heartbeat;
        return beat == null ? null : beat.silence();
    }

    void heard(String message, Consumer<String> acknowledgements) {
        reads.begin();
        heard();
        Heartbeat beat = heartbeat;
        if (reader.read(message, acknowledgements) && beat != null) {
            beat.answered();
        }
    }

    void heard() {
        Heartbeat beat = heartbeat;
        if (beat != null) {
            beat.heard();
        }
    }

    /** All that was read has been told. */
    void caughtUp() {
        reads.end();
    }

    @Override
    public void onEvent(Params envelope) {
        sessions.onEvent(envelope);
    }

    @Override
    public void onDisconnect(boolean restart) {
        connection.disconnecting(restart);
    }
}
