package io.relayspring.core.internal.calling;

import io.relayspring.core.call.CallErrors;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.event.CallReceivedEvent;
import io.relayspring.core.event.RelayEvent;
import io.relayspring.core.internal.async.Dispatch;
import io.relayspring.core.internal.async.TickingTimers;
import io.relayspring.core.internal.logging.Scrubber;
import io.relayspring.core.internal.rpc.PendingRequests;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.observe.RelayObserver;
import io.relayspring.core.params.Params;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/** A server that does nothing by itself: the test answers each request and tells each event. */
public final class ManualServer {

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final TickingTimers timers = new TickingTimers();
    private final CallRegistry calls;
    private final PendingDials dials;
    private boolean broken;

    public ManualServer() {
        this(Runnable::run);
    }

    public ManualServer(Executor callbacks) {
        this(callbacks, CallErrors.RAISE);
    }

    public ManualServer(Executor callbacks, CallErrors callErrors) {
        Dispatch dispatch = new Dispatch(callbacks, Runnable::run);
        CallServices services =
                new CallServices(this::take, (name, subject) -> dispatch, timers, new RelayObserver() {}, callErrors);
        calls = new CallRegistry(services);
        dials = new PendingDials(services, calls);
    }

    private void take(Request request) {
        requests.add(request);
        if (broken) {
            throw new IllegalStateException("the line is broken");
        }
    }

    /** From now on what sends throws what it should not. */
    void breakLine(boolean now) {
        broken = now;
    }

    public TickingTimers timers() {
        return timers;
    }

    public PendingDials dials() {
        return dials;
    }

    public CallRegistry calls() {
        return calls;
    }

    public CallSession offer(String callId) {
        Params params = Params.parse("{\"call_id\":\"" + callId + "\",\"node_id\":\"node-1\",\"context\":\"ivr\","
                + "\"call_state\":\"created\",\"direction\":\"inbound\",\"device\":{\"type\":\"phone\",\"params\":"
                + "{\"from_number\":\"+15551234567\",\"to_number\":\"+15557654321\"}}}");
        return calls.add((CallReceivedEvent) RelayEvent.of(envelope("calling.call.receive", params)));
    }

    /** The methods requested so far, in order. */
    public List<String> methods() {
        return requests.stream().map(Request::method).toList();
    }

    public Params frame(int index) {
        return Params.parse(requests.get(index).frame());
    }

    public Params params(int index) {
        return frame(index).params("params");
    }

    /** It was given to a socket; nothing more is known of it. */
    public void sent(int index) {
        Duration timeout = Duration.ofSeconds(10);
        new PendingRequests(timeout, timeout, timers, new Scrubber(), new RelayObserver() {}, () -> {})
                .add(requests.get(index));
    }

    public void accept(int index) {
        requests.get(index).reply().accepted(Params.of(Map.of("code", "200", "message", "OK")));
    }

    public void accept(int index, Params answer) {
        requests.get(index).reply().accepted(answer);
    }

    public void refuse(int index, String code) {
        Request request = requests.get(index);
        request.reply().failed(new CommandException(request.method(), code, "refused by the test"));
    }

    public void lose(int index) {
        Request request = requests.get(index);
        request.reply().failed(new ConnectionException(request.method() + " had no answer"));
    }

    /** Tells an event of a call, as the reader would. */
    public static void tell(CallSession session, String type, Map<String, Object> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("call_id", session.id());
        session.onEvent(RelayEvent.of(envelope(type, Params.of(all))));
    }

    public static void ended(CallSession session) {
        tell(session, "calling.call.state", Map.of("call_state", "ended", "end_reason", "hangup"));
    }

    private static Params envelope(String type, Params params) {
        return Params.of(Map.of("event_type", type, "params", params));
    }
}
