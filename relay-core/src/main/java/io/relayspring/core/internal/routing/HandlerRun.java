package io.relayspring.core.internal.routing;

import io.relayspring.core.call.CallHandler;
import io.relayspring.core.error.AwaitInterruptedException;
import io.relayspring.core.error.CallGoneException;
import io.relayspring.core.internal.calling.CallSession;
import io.relayspring.core.observe.RelayObserver;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One handler at one call. */
final class HandlerRun implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(HandlerRun.class);

    private final CallSession session;
    private final CallHandler handler;
    private final RelayObserver observer;
    private final long offeredAt = System.nanoTime();

    HandlerRun(CallSession session, CallHandler handler, RelayObserver observer) {
        this.session = session;
        this.handler = handler;
        this.observer = observer;
    }

    @Override
    public void run() {
        long since = System.nanoTime();
        observer.handlerStarted(session.context(), Duration.ofNanos(since - offeredAt));
        String outcome = "error";
        try {
            outcome = handle();
        } finally {
            session.handlerReturned();
            observer.handlerCompleted(session.context(), outcome, Duration.ofNanos(System.nanoTime() - since));
        }
    }

    private String handle() {
        try {
            handler.onCall(session.call());
            return "ok";
        } catch (CallGoneException e) {
            return callGone(e);
        } catch (AwaitInterruptedException | InterruptedException e) {
            log.info("the handler of call {} was interrupted", session.id());
            session.call().hangup();
            return "interrupted";
        } catch (Throwable e) {
            return failed(e);
        }
    }

    /** That this call is gone is a quiet end; that another is gone leaves this one without anybody to steer it. */
    private String callGone(CallGoneException e) {
        if (e.callId().equals(session.id())) {
            return "gone";
        }
        return failed(e);
    }

    private String failed(Throwable e) {
        log.error("the handler of call {} failed; the call is hung up", session.id(), e);
        session.call().hangup();
        if (e instanceof VirtualMachineError error) {
            throw error;
        }
        return "error";
    }
}
