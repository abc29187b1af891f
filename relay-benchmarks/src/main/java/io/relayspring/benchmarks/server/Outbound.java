package io.relayspring.benchmarks.server;

import io.relayspring.benchmarks.wire.FrameWriter;
import io.relayspring.benchmarks.wire.NumberedId;
import io.relayspring.benchmarks.wire.Template;

/** What goes to the client, and what of it was acknowledged. */
final class Outbound {

    private final Acknowledgements acknowledgements = new Acknowledgements();
    private final NumberedId eventIds = new NumberedId("e0000000");
    private final NumberedId callIds = new NumberedId("ca110000");
    private final FrameWriter writer;

    Outbound(FrameWriter writer) {
        this.writer = writer;
    }

    void connected(byte[] id) {
        ServerMessages.CONNECTED.write(writer, id);
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
