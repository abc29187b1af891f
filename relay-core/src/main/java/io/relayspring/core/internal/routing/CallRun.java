package io.relayspring.core.internal.routing;

import io.relayspring.core.call.Call;
import io.relayspring.core.call.CallHandler;
import io.relayspring.core.error.CallGoneException;
import io.relayspring.core.internal.calling.CallSession;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A handler at a call. */
final class CallRun extends HandlerRun<CallHandler, Call> {

    private static final Logger log = LoggerFactory.getLogger(CallRun.class);

    private final CallSession session;
    private final Offer offer;

    /** What becomes of a call that no handler takes, and of one that a handler has left. */
    interface Offer {

        void unwanted();

        void noRoom();

        void goneBefore();

        void left();
    }

    CallRun(HandlerServices services, List<Route<CallHandler, Call>> candidates, CallSession session, Offer offer) {
        super(services, candidates, session.call(), session.subject());
        this.session = session;
        this.offer = offer;
    }

    @Override
    CompletionStage<?> handle(CallHandler handler, Call call, Executor more) throws Exception {
        return handler.handle(call, more);
    }

    @Override
    void whenGone(Runnable task) {
        session.whenOver(reason -> task.run());
    }

    @Override
    boolean isGone() {
        return session.isGone();
    }

    @Override
    void goneBefore() {
        offer.goneBefore();
    }

    @Override
    void returned() {
        offer.left();
    }

    @Override
    void unwanted() {
        offer.unwanted();
    }

    @Override
    void noRoom() {
        offer.noRoom();
    }

    @Override
    String failed(Throwable failure) {
        if (failure instanceof CallGoneException gone && gone.callId().equals(session.id())) {
            return "gone";
        }
        if (isInterruption(failure)) {
            log.info("the handler of call {} was interrupted", session.id());
            session.call().hangup();
            return "interrupted";
        }
        // That another call is gone leaves this one without anybody to steer it.
        log.error("the handler of call {} failed; the call is hung up", session.id(), failure);
        session.call().hangup();
        return "error";
    }
}
