package io.relayspring.benchmarks.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.relayspring.benchmarks.wire.FrameWriter;
import io.relayspring.benchmarks.wire.NumberedId;
import io.relayspring.benchmarks.wire.Template;

/**
 * What goes to the client, and what of it was acknowledged. It outlives a connection: events are numbered through, so that an
 * acknowledgement on a later connection finds its event.
 */
final class Outbound {

    private static final byte[] TRUE = "true".getBytes(US_ASCII);
    private static final byte[] FALSE = "false".getBytes(US_ASCII);

    private final Acknowledgements acknowledgements = new Acknowledgements();
    private final NumberedId eventIds = new NumberedId("e0000000");
    private final NumberedId callIds = new NumberedId("ca110000");
    private FrameWriter writer = FrameWriter.ofServer();

    /** Turns to a new connection; what the last one had not sent is dropped with it. */
    void use(FrameWriter connection) {
        writer = connection;
    }

    void connected(byte[] id, boolean restored) {
        ServerMessages.CONNECTED.write(writer, id, restored ? TRUE : FALSE);
    }

    void pong(byte[] id) {
        ServerMessages.PONG.write(writer, id);
    }

    void accept(byte[] id) {
        ServerMessages.ACCEPTED.write(writer, id);
    }

    void event(Template event, int call) {
        event.write(writer, eventIds.next(), callIds.of(call));
    }

    void event(Template event, int call, byte[] controlId) {
        event.write(writer, eventIds.next(), callIds.of(call), controlId);
    }

    void acknowledged(long event) {
        acknowledgements.acknowledged(event);
    }

    long events() {
        return eventIds.given();
    }

    long acknowledged() {
        return acknowledgements.distinct();
    }

    boolean allAcknowledged() {
        return acknowledged() == events();
    }
}
