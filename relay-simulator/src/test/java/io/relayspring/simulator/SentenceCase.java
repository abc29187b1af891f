package io.relayspring.simulator;

import java.time.Duration;

/** A test in sentences. One that waits in vain is soon done with it. */
abstract class SentenceCase extends SimulatorTest {

    /** Soon is enough: whatever comes true has come true before it is asked for. */
    @Override
    protected RelaySimulatorBuilder settings(RelaySimulatorBuilder builder) {
        return builder.awaitTimeout(Duration.ofMillis(300));
    }
}
