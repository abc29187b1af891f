package io.relayspring.boot;

import io.relayspring.core.RelayClient;
import io.relayspring.core.error.RelayException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops one client: time for the calls that are up, then the end. */
final class ClientStop implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(ClientStop.class);

    private final RelayClient client;
    private final Duration drain;

    /** @param drain how long calls may take to end; none at all for zero */
    ClientStop(RelayClient client, Duration drain) {
        this.client = client;
        this.drain = drain;
    }

    @Override
    public void run() {
        try {
            if (!drain.isZero()) {
                drain();
            }
        } finally {
            client.close();
        }
    }

    private void drain() {
        int calls = client.activeCalls();
        if (calls > 0) {
            log.info("client {} stops: {} calls may end within {} s", client.name(), calls, drain.toSeconds());
        }
        try {
            client.drain().await(drain);
        } catch (RelayException tooLong) {
            log.warn("client {} stops though {} calls have not ended", client.name(), client.activeCalls());
        }
    }
}
