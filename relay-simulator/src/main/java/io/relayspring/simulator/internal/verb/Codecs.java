package io.relayspring.simulator.internal.verb;

import io.relayspring.simulator.internal.frame.Check;

/** The codecs a call may use. */
final class Codecs {

    static final Check CHECK = Check.word("PCMU", "PCMA", "OPUS", "G729", "G722", "VP8", "H264");

    private Codecs() {}
}
