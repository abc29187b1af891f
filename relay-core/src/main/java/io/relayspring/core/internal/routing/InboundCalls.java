package io.relayspring.core.internal.routing;

import io.relayspring.core.call.Call;
import io.relayspring.core.call.CallHandler;
import io.relayspring.core.call.OverLimit;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.event.CallReceivedEvent;
import io.relayspring.core.internal.calling.CallRegistry;
import io.relayspring.core.internal.calling.CallSession;
import io.relayspring.core.internal.calling.ForgottenCalls;
import io.relayspring.core.internal.calling.RecentIds;
import io.relayspring.core.internal.rpc.Gone;
import io.relayspring.core.internal.rpc.Reply;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.observe.RelayObserver;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.HangupReason;
import io.relayspring.core.vocabulary.RelayMethod;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives each offered call to its handler, or to somebody else if there is none or no room. On the reader. */
public final class InboundCalls {

    private static final Logger log = LoggerFactory.getLogger(InboundCalls.class);

    private final CallRegistry calls;
    private final ContextHandlers<CallHandler, Call> handlers;
    private final HandlerServices services;
    private final int maxActiveCalls;
    private final OverLimit overLimit;
    private final Consumer<Request> sender;
    private final RelayObserver observer;
    private final ForgottenCalls forgotten;
    private final Map<String, HandedBack> handedBack = new ConcurrentHashMap<>();
    private final RecentIds passed = new RecentIds();
    private volatile boolean draining;

    /** @param forgotten watches the calls that their handlers have left */
    public InboundCalls(
            CallRegistry calls,
            ContextHandlers<CallHandler, Call> handlers,
            HandlerServices services,
            int maxActiveCalls,
            OverLimit overLimit,
            Consumer<Request> sender,
            ForgottenCalls forgotten) {
        this.calls = calls;
        this.handlers = handlers;
        this.services = services;
        this.maxActiveCalls = maxActiveCalls;
        this.overLimit = overLimit;
        this.sender = sender;
        this.observer = services.observer();
        this.forgotten = forgotten;
    }

    /** From now on every call that is offered is somebody else's. */
    public void drain() {
        draining = true;
    }

    void offered(CallReceivedEvent offer) {
        if (offer.callId().isEmpty()) {
            log.warn("passed over the offer of a call without an id, on context {}", offer.context());
            return;
        }
        HandedBack handing = handedBack.get(offer.callId());
        if (handing != null) {
            handing.offeredAgain(offer);
        } else if (calls.knows(offer.callId())) {
            offeredAgain(offer);
        } else {
            take(offer);
        }
    }

    /** A repetition. But one that comes while the call is passed on may be a new offer that has overtaken the answer. */
    private void offeredAgain(CallReceivedEvent offer) {
        log.debug("call {} was offered again", offer.callId());
        CallSession session = calls.find(offer.callId());
        if (session != null && session.isBeingPassedOn()) {
            session.whenOver(why -> {
                if (session.isPassedOn()) {
                    offered(offer);
                }
            });
        }
    }

    private void take(CallReceivedEvent offer) {
        List<Route<CallHandler, Call>> candidates = handlers.candidates(offer.context());
        if (draining) {
            log.info("call {} came while the client stops: it is handed back", offer.callId());
            observer.offerRefused(offer.context(), "draining");
            handBack(offer);
        } else if (candidates.isEmpty()) {
            unwanted(offer);
        } else if (calls.size() >= maxActiveCalls) {
            log.warn("{} calls are up already, as many as are allowed", maxActiveCalls);
            overLimit(offer);
        } else {
            CallSession session = calls.add(offer);
            new CallRun(services, candidates, session, new Offer(offer, session)).start();
        }
    }

    private void unwanted(CallReceivedEvent offer) {
        log.warn("nobody handles context {}: call {} is handed back", offer.context(), offer.callId());
        observer.offerRefused(offer.context(), "no-handler");
        handBack(offer);
    }

    private void overLimit(CallReceivedEvent offer) {
        observer.offerRefused(offer.context(), "limit");
        log.warn("call {} is over the limit: {}", offer.callId(), overLimit);
        switch (overLimit) {
            case PASS -> handBack(offer);
            case BUSY -> reject(offer);
            case IGNORE -> {}
        }
    }

    /** Hands the call back; the second time, since nobody else takes it either, it is ended as busy. */
    private void handBack(CallReceivedEvent offer) {
        if (passed.add(offer.callId())) {
            HandedBack reply = new HandedBack(offer.callId(), true);
            sender.accept(Request.once(RelayMethod.CALLING_PASS.wire(), addressed(offer), reply));
        } else {
            reject(offer);
        }
    }

    private void reject(CallReceivedEvent offer) {
        sender.accept(Request.untilAnswered(
                RelayMethod.CALLING_END.wire(),
                addressed(offer).with("reason", HangupReason.BUSY),
                new HandedBack(offer.callId(), false)));
    }

    private static Params addressed(CallReceivedEvent offer) {
        return Params.of(Map.of("node_id", offer.nodeId(), "call_id", offer.callId()));
    }

    /** A call that was taken on for a handler. */
    private final class Offer implements CallRun.Offer {

        private final CallReceivedEvent offer;
        private final CallSession session;

        Offer(CallReceivedEvent offer, CallSession session) {
            this.offer = offer;
            this.session = session;
        }

        @Override
        public void unwanted() {
            session.passedOn();
            InboundCalls.this.unwanted(offer);
        }

        @Override
        public void noRoom() {
            log.warn("no thread is free for a handler, or too many calls wait for it");
            session.passedOn();
            overLimit(offer);
        }

        @Override
        public void goneBefore() {
            log.info("call {} was over before a handler was free for it", offer.callId());
            observer.offerRefused(offer.context(), "gone");
        }

        @Override
        public void left() {
            session.handlerReturned();
            forgotten.watch(session);
        }
    }

    /** Until the answer is here, the same offer is a repetition, unless it has overtaken that; after it, a new one. */
    private final class HandedBack implements Reply {

        private final String callId;
        private final boolean passed;
        private volatile @Nullable CallReceivedEvent again;

        /** @param passed on to whoever takes it, and not ended */
        HandedBack(String callId, boolean passed) {
            this.callId = callId;
            this.passed = passed;
            handedBack.put(callId, this);
        }

        void offeredAgain(CallReceivedEvent offer) {
            log.debug("call {} was offered again", callId);
            again = offer;
        }

        @Override
        public void accepted(Params result) {
            handedBack.remove(callId);
            CallReceivedEvent overtaking = again;
            if (passed && overtaking != null) {
                offered(overtaking);
            }
        }

        @Override
        public void failed(RelayException failure) {
            handedBack.remove(callId);
            if (!Gone.isSaidBy(failure)) {
                log.warn("call {} could not be handed back: {}", callId, failure.getMessage());
            }
        }
    }
}
