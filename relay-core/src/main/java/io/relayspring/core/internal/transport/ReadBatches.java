package io.relayspring.core.internal.transport;

/** Told by an engine that reads many messages at once where such a batch begins and ends. On the reader. */
interface ReadBatches {

    /** Repeated before the end, it changes nothing. */
    void readBegins();

    void readEnds();
}
