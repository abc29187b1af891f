package io.relayspring.simulator.internal.call;

import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.EventType;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.session.Environment;
import io.relayspring.simulator.internal.session.Session;
import io.relayspring.simulator.report.Transcript;
import io.relayspring.simulator.report.TranscriptEntry.Kind;
import io.relayspring.simulator.time.SimulatorClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One call, seen from the exchange: where it stands, whose it is and what goes on in it. */
public final class PhoneCall {

    private final Environment environment;
    private final CallIdentity identity;
    private final TranscriptLog transcript;
    private final Map<String, Operation> operations = new LinkedHashMap<>(4);
    private final List<Consumer<PhoneCall>> onEnd = new ArrayList<>(1);
    private final List<Consumer<PhoneCall>> onPickUp = new ArrayList<>(1);
    private final OtherEnd otherEnd = new OtherEnd(this);
    private Session owner;
    private @Nullable PhoneCall partner;
    private @Nullable Bridge bridge;
    private @Nullable Conference conference;
    private CallState state = CallState.CREATED;
    private boolean held;
    private boolean denoised;
    private @Nullable EndReason endReason;
    private SimulatorClock.@Nullable Timer limit;

    public PhoneCall(Environment environment, CallIdentity identity, Session owner) {
        this.environment = environment;
        this.identity = identity;
        this.owner = owner;
        this.transcript = new TranscriptLog(identity.id(), environment);
        if (identity.isInbound()) {
            transcript.add(Kind.STATE, state.wire());
        }
    }

    /** Passes into a state and tells the program. */
    public void enter(CallState next) {
        state = next;
        transcript.add(Kind.STATE, next.wire());
        tellState();
        otherEnd.notice();
    }

    /** Ends the call, and all that goes on in it. Without effect when it has ended. */
    public void end(EndReason reason) {
        if (isOver()) {
            return;
        }
        endReason = reason;
        state = CallState.ENDING;
        transcript.add(Kind.STATE, state.wire());
        tellState();
        state = CallState.ENDED;
        transcript.add(Kind.STATE, state.wire() + " " + reason.wire());
        List<Operation> open = List.copyOf(operations.values());
        operations.clear();
        if (limit != null) {
            limit.cancel();
        }
        tellState();
        open.forEach(Operation::callEnded);
        onEnd.forEach(listener -> listener.accept(this));
    }

    private void tellState() {
        ObjectNode params = Json.object().put("call_state", state.wire());
        identity.describe(params);
        PhoneCall other = partner;
        if (other != null) {
            params.remove("created_by");
            params.putObject("peer")
                    .put("call_id", other.id())
                    .put("node_id", other.identity().nodeId());
        } else if (state == CallState.CREATED && !identity.isInbound()) {
            // the server is known to spell the key this way at times
            params.put("node-id", identity.nodeId());
        }
        if (endReason != null) {
            params.put("end_reason", endReason.wire());
        }
        event(EventType.CALLING_CALL_STATE, params);
    }

    /** Sends an event of this call to the program it belongs to. */
    public void event(EventType type, ObjectNode params) {
        event(type.wire(), params);
    }

    public void event(String type, ObjectNode params) {
        if (!owner.event(type, identity.address(params))) {
            note("the program has no connection and is not told of " + type);
        }
    }

    /** Ends the call when it has lasted so long; zero sets no limit. */
    public void limit(Duration length) {
        if (!length.isZero()) {
            limit = environment.later(length, () -> end(EndReason.MAX_DURATION));
        }
    }

    /** The party called picks up. Without effect when it is too late, or when the call came from there. */
    public void pickUp() {
        if (isRung()) {
            enter(CallState.ANSWERED);
            onPickUp.forEach(listener -> listener.accept(this));
        }
    }

    /** Whether the telephone at the other end rings, because the program called it. */
    public boolean isRung() {
        return state == CallState.RINGING && !identity.isInbound();
    }

    void endUnlessAnswered(EndReason reason) {
        if (!isAnswered()) {
            end(reason);
        }
    }

    void whenPickedUp(Consumer<PhoneCall> listener) {
        onPickUp.add(listener);
    }

    /** The call this one was made for; null when for none. */
    public @Nullable PhoneCall partner() {
        return partner;
    }

    void partner(@Nullable PhoneCall other) {
        partner = other;
    }

    /** What connects it with another, or is about to; null when nothing does. */
    public @Nullable Bridge bridge() {
        return bridge;
    }

    public void bridge(@Nullable Bridge changed) {
        bridge = changed;
        otherEnd.notice();
    }

    /** The conference it takes part in; null for none. */
    @Nullable
    Conference conference() {
        return conference;
    }

    void conference(@Nullable Conference joined) {
        conference = joined;
        otherEnd.notice();
    }

    /** Whether it can be connected with another. */
    public boolean isFree() {
        return isAnswered() && bridge == null;
    }

    public void whenEnded(Consumer<PhoneCall> listener) {
        onEnd.add(listener);
    }

    /** Registers an operation; it is started when its command has been answered. */
    public void add(Operation operation) {
        operations.put(operation.controlId(), operation);
    }

    public void start(Operation operation) {
        if (operation.equals(operations.get(operation.controlId()))) {
            operation.start();
            otherEnd.notice();
        }
    }

    void remove(Operation operation) {
        operations.remove(operation.controlId(), operation);
    }

    public @Nullable Operation operation(String controlId) {
        return operations.get(controlId);
    }

    /** The operations of a kind under way, the earliest first. */
    public <T> Stream<T> operations(Class<T> kind) {
        return List.copyOf(operations.values()).stream()
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    void hear(MediaItem item) {
        transcript.add(item.kind(), item.text());
        otherEnd.notice();
    }

    /** Somebody else on the line says something. */
    void overhear(String words) {
        transcript.add(Kind.HEARD_SPEECH, words);
        otherEnd.notice();
    }

    /** Who is at the other end, and what they do. */
    public OtherEnd otherEnd() {
        return otherEnd;
    }

    public void note(String text) {
        write(Kind.NOTE, text);
    }

    void write(Kind kind, String text) {
        transcript.add(kind, text);
    }

    /** Puts the call on hold or takes it off. */
    public void hold(boolean on) {
        held = on;
    }

    public boolean isOnHold() {
        return held;
    }

    /** Takes the noise out of what the caller says, or leaves it in. */
    public void denoise(boolean on) {
        denoised = on;
    }

    public boolean isDenoised() {
        return denoised;
    }

    public boolean isOver() {
        return state == CallState.ENDED || state == CallState.ENDING;
    }

    public boolean isAnswered() {
        return state == CallState.ANSWERED;
    }

    public CallState state() {
        return state;
    }

    public @Nullable EndReason endReason() {
        return endReason;
    }

    public CallIdentity identity() {
        return identity;
    }

    public String id() {
        return identity.id();
    }

    public Session owner() {
        return owner;
    }

    public void owner(Session next) {
        owner = next;
    }

    public Environment environment() {
        return environment;
    }

    public Transcript transcript() {
        return transcript.read();
    }
}
