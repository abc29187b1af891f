package io.relayspring.simulator.fault;

/** How a socket ends without a goodbye. */
public enum Ending {
    /** The program sees a reset. */
    RST,
    /** The program sees the stream end. */
    FIN
}
