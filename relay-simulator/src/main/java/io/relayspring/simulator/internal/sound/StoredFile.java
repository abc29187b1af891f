package io.relayspring.simulator.internal.sound;

import java.io.IOException;
import java.io.OutputStream;

/** A file that can be fetched. */
public interface StoredFile {

    /** Its media type. */
    String type();

    /** Its size in bytes. */
    long size();

    void writeTo(OutputStream out) throws IOException;
}
