package io.relayspring.core.event;

import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.EventType;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/** Something the server told: {@code signalwire.event}. Immutable. */
public abstract class RelayEvent {

    private final Params envelope;
    private final Params params;

    RelayEvent(Params envelope) {
        this.envelope = envelope;
        this.params = envelope.params("params");
    }

    /**
     * The event of the class that fits its {@code event_type}; an {@link OtherEvent} for any other.
     *
     * @param envelope the {@code params} of {@code signalwire.event}
     */
    public static RelayEvent of(Params envelope) {
        return switch (EventType.of(envelope.text("event_type"))) {
            case CALLING_CALL_RECEIVE -> new CallReceivedEvent(envelope);
            case CALLING_CALL_STATE -> new CallStateEvent(envelope);
            case CALLING_CALL_PLAY -> new PlayEvent(envelope);
            case CALLING_CALL_COLLECT -> new CollectEvent(envelope);
            case CALLING_CALL_CONNECT -> new ConnectEvent(envelope);
            case CALLING_CALL_DIAL -> new DialEvent(envelope);
            case CALLING_CALL_RECORD -> new RecordEvent(envelope);
            case CALLING_CALL_SEND_DIGITS -> new SendDigitsEvent(envelope);
            case MESSAGING_RECEIVE -> new MessageReceivedEvent(envelope);
            case CALLING_CALL_DETECT -> new DetectEvent(envelope);
            case CALLING_CALL_FAX -> new FaxEvent(envelope);
            case CALLING_CALL_TAP -> new TapEvent(envelope);
            case CALLING_CALL_REFER -> new ReferEvent(envelope);
            case CALLING_CALL_DENOISE -> new DenoiseEvent(envelope);
            case CALLING_CALL_PAY -> new PayEvent(envelope);
            case CALLING_CALL_QUEUE, CALLING_QUEUE -> new QueueEvent(envelope);
            case CALLING_CALL_STREAM -> new StreamEvent(envelope);
            case CALLING_CALL_ECHO -> new EchoEvent(envelope);
            case CALLING_CALL_TRANSCRIBE -> new TranscribeEvent(envelope);
            case CALLING_CALL_HOLD -> new HoldEvent(envelope);
            case CALLING_CALL_AI -> new AiEvent(envelope);
            case CALLING_CONFERENCE -> new ConferenceEvent(envelope);
            case CALLING_ERROR -> new ErrorEvent(envelope);
            case MESSAGING_STATE -> new MessageStateEvent(envelope);
            default -> new OtherEvent(envelope);
        };
    }

    /** The wire name, for instance {@code calling.call.play}. */
    public final String type() {
        return envelope.text("event_type");
    }

    /** The event's own fields: the inner {@code params}. */
    public final Params params() {
        return params;
    }

    /** What surrounds them: {@code event_type}, {@code timestamp} and the like. */
    public final Params envelope() {
        return envelope;
    }

    /** When the server says it happened. */
    public final Optional<Instant> timestamp() {
        OptionalDouble seconds = envelope.number("timestamp");
        return seconds.isPresent()
                ? Optional.of(Instant.ofEpochMilli(Math.round(seconds.getAsDouble() * 1000)))
                : Optional.empty();
    }

    /** The event's type and fields with secrets masked. */
    @Override
    public final String toString() {
        return type() + " " + params;
    }
}
