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

    /** How many characters of a frame that is passed over are logged. */
    private static final int SHOWN = 500;

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
     * @return whether it was an answer, even one that comes too late: it shows that the server hears us
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
        boolean awaited = frame.has("id") && pending.answer(frame);
        if (!awaited) {
            passedOver("an answer that nobody waits for", frame);
        }
        return awaited || (frame.has("id") && (frame.has("result") || frame.has("error")));
    }

    private void request(Params frame, Consumer<String> answers) {
        Params params = frame.params("params");
        String id = frame.json("id");
        // A request without an id, or with one that no JSON-RPC knows, wants no answer.
        Consumer<String> out = !frame.text("id").isEmpty() ? answers : answer -> {};
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
                passedOver("a request of an unknown method", frame);
            }
        }
    }

    private void event(Params frame, Params envelope) {
        if (envelope.text("event_type").isBlank() || !envelope.isObject("params")) {
            passedOver("an event without a type or without params", frame);
            return;
        }
        listener.onEvent(envelope);
    }

    private void passedOver(String what, Params frame) {
        String text = scrubber.scrub(frame.toString());
        log.warn("passed over {}: {}", what, text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }
}
