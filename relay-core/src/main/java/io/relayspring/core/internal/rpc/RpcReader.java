package io.relayspring.core.internal.rpc;

import io.relayspring.core.internal.logging.Scrubber;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.RelayMethod;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the server's frames: answers go to those who asked, requests are acknowledged and told. What cannot be
 * understood is warned of once and passed over; the connection goes on.
 */
public final class RpcReader {

    private static final Logger log = LoggerFactory.getLogger(RpcReader.class);

    private final PendingRequests pending;
    private final PeerListener listener;
    private final Scrubber scrubber;

    public RpcReader(PendingRequests pending, PeerListener listener, Scrubber scrubber) {
        this.pending = pending;
        this.listener = listener;
        this.scrubber = scrubber;
    }

    /**
     * Reads one frame.
     *
     * @param out where acknowledgements are written to, before what they acknowledge is processed
     * @return whether it was the answer to a request of ours
     */
    public boolean read(String text, Consumer<String> out) {
        Params frame;
        try {
            frame = Params.parse(text);
        } catch (IllegalArgumentException e) {
            log.warn("passed over a frame of {} characters: {}", text.length(), e.getMessage());
            return false;
        }
        if (log.isTraceEnabled()) {
            log.trace("<- {}", scrubber.scrub(frame.toString()));
        }
        if (frame.has("method")) {
            request(frame, out);
            return false;
        }
        return answer(frame);
    }

    private boolean answer(Params frame) {
        boolean ours = frame.has("id") && pending.answer(frame);
        if (!ours) {
            log.warn("passed over an answer that nobody waits for: {}", scrubber.scrub(frame.toString()));
        }
        return ours;
    }

    private void request(Params frame, Consumer<String> out) {
        String id = frame.json("id");
        Params params = frame.params("params");
        switch (RelayMethod.of(frame.text("method"))) {
            case SIGNALWIRE_EVENT -> {
                out.accept(Frames.acknowledgement(id));
                event(frame, params);
            }
            case SIGNALWIRE_PING -> out.accept(Frames.pong(id, params));
            case SIGNALWIRE_DISCONNECT -> {
                out.accept(Frames.acknowledgement(id));
                listener.onDisconnect(params.flag("restart"));
            }
            default -> {
                out.accept(Frames.methodNotFound(id));
                log.warn("passed over a request of an unknown method: {}", scrubber.scrub(frame.toString()));
            }
        }
    }

    private void event(Params frame, Params envelope) {
        if (envelope.text("event_type").isBlank() || !envelope.isObject("params")) {
            log.warn("passed over an event without a type or without params: {}", scrubber.scrub(frame.toString()));
            return;
        }
        listener.onEvent(envelope);
    }
}
