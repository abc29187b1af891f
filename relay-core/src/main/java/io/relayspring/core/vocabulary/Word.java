package io.relayspring.core.vocabulary;

/** A word of the protocol: an enum constant that knows how it is written on the wire. */
public interface Word {

    /** The word as it stands on the wire; empty for an {@code UNKNOWN} constant, which is never sent. */
    String wire();
}
