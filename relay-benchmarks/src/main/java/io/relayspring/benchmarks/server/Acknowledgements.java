package io.relayspring.benchmarks.server;

import java.util.BitSet;

/** Which events the client has acknowledged: each counts once, whatever is sent twice or out of order. */
final class Acknowledgements {

    private final BitSet seen = new BitSet();
    private long distinct;

    void acknowledged(long event) {
        if (event >= 0 && event < Integer.MAX_VALUE && !seen.get((int) event)) {
            seen.set((int) event);
            distinct++;
        }
    }

    long distinct() {
        return distinct;
    }
}
