package io.relayspring.simulator.internal.frame;

/** The codecs a call may use, in order of preference. */
public final class Codecs {

    public static final Check LIST = Check.list(Check.word("PCMU", "PCMA", "OPUS", "G729", "G722", "VP8", "H264"));

    private Codecs() {}
}
