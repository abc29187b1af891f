package io.relayspring.simulator.internal.frame;

/** The codecs of calls and of what is led out of them. */
public final class Codecs {

    public static final Check ONE = Check.word("PCMU", "PCMA", "OPUS", "G729", "G722", "VP8", "H264");

    /** Several, in order of preference. */
    public static final Check LIST = Check.list(ONE);

    private Codecs() {}
}
