package io.relayspring.core.internal.routing;

import io.relayspring.core.call.CallHandler;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.event.CallReceivedEvent;
import io.relayspring.core.internal.calling.CallRegistry;
import io.relayspring.core.internal.calling.CallSession;
import io.relayspring.core.internal.calling.RecentIds;
import io.relayspring.core.internal.rpc.Reply;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.observe.RelayObserver;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.HangupReason;
import io.relayspring.core.vocabulary.RelayMethod;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives each offered call to its handler, or to somebody else if there is none or no room. On the reader. */
public final class InboundCalls {

    private static final Logger log = LoggerFactory.getLogger(InboundCalls.class);

    private final CallRegistry calls;
    private final ContextHandlers<CallHandler> handlers;
    private final Executor executor;
    private final int maxActiveCalls;
    private final Consumer<Request> sender;
    private final RelayObserver observer;
    private final RecentIds passed = new RecentIds();

    public InboundCalls(
            CallRegistry calls,
            ContextHandlers<CallHandler> handlers,
            Executor executor,
            int maxActiveCalls,
            Consumer<Request> sender,
            RelayObserver observer) {
        this.calls = calls;
        this.handlers = handlers;
        this.executor = executor;
        this.maxActiveCalls = maxActiveCalls;
        this.sender = sender;
        this.observer = observer;
    }

    void offered(CallReceivedEvent offer) {
        if (calls.knows(offer.callId())) {
            log.debug("call {} was offered again", offer.callId());
            return;
        }
        CallHandler handler = handlers.find(offer.context());
        if (handler == null) {
            log.warn("nobody handles context {}: call {} is handed back", offer.context(), offer.callId());
            refuse(offer, "no-handler");
        } else if (calls.size() >= maxActiveCalls) {
            log.warn(
                    "{} calls are up already, as many as are allowed: call {} is handed back",
                    maxActiveCalls,
                    offer.callId());
            refuse(offer, "limit");
        } else {
            passed.remove(offer.callId());
            accept(offer, handler);
        }
    }

    private void accept(CallReceivedEvent offer, CallHandler handler) {
        CallSession session = calls.add(offer);
        try {
            executor.execute(new HandlerRun(session, handler, observer));
        } catch (RejectedExecutionException e) {
            log.warn("no thread is free for a handler: call {} is handed back", offer.callId());
            observer.offerRefused(offer.context(), "limit");
            session.call().pass();
        }
    }

    /** Hands the call back; the second time, since nobody else takes it either, it is ended as busy. */
    private void refuse(CallReceivedEvent offer, String why) {
        observer.offerRefused(offer.context(), why);
        Params call = Params.of(Map.of("node_id", offer.nodeId(), "call_id", offer.callId()));
        if (passed.add(offer.callId())) {
            sender.accept(Request.once(RelayMethod.CALLING_PASS.wire(), call, new Unheeded(offer.callId())));
        } else {
            passed.remove(offer.callId());
            sender.accept(Request.untilAnswered(
                    RelayMethod.CALLING_END.wire(),
                    call.with("reason", HangupReason.BUSY),
                    new Unheeded(offer.callId())));
        }
    }

    private record Unheeded(String callId) implements Reply {

        @Override
        public void accepted(Params result) {}

        @Override
        public void failed(RelayException failure) {
            log.warn("call {} could not be handed back: {}", callId, failure.getMessage());
        }
    }
}
