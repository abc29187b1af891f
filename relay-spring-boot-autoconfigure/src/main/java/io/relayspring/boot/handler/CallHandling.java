package io.relayspring.boot.handler;

import io.relayspring.boot.RelayHandlerErrorHandler;
import io.relayspring.core.RelayClient;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.CallHandler;
import io.relayspring.core.error.AwaitInterruptedException;
import io.relayspring.core.error.CallGoneException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A method as a handler of calls. */
final class CallHandling extends Handling<Call> implements CallHandler {

    private final RelayClient client;
    private final boolean hangsUp;

    /** @param hangsUp whether a call that is still up when the method has returned is hung up */
    CallHandling(
            HandlerInvoker handler,
            ExceptionMethods exceptions,
            @Nullable RelayHandlerErrorHandler errors,
            RelayClient client,
            boolean hangsUp) {
        super(handler, exceptions, errors);
        this.client = client;
        this.hangsUp = hangsUp;
    }

    @Override
    public void onCall(Call call) {
        handle(call, Runnable::run);
    }

    @Override
    public CompletionStage<?> handle(Call call, Executor more) {
        CompletionStage<?> done = run(call, more);
        return hangsUp ? done.thenAccept(returned -> call.hangup()) : done;
    }

    @Override
    Inbound inbound(Call call) {
        return Inbound.of(call, client);
    }

    @Override
    CompletionStage<?> returned(Call call, @Nullable Object result) {
        return CompletableFuture.completedStage(null);
    }

    @Override
    void tell(RelayHandlerErrorHandler handler, Call call, Exception failure) throws Exception {
        handler.onCallError(call, failure);
    }

    /** That this call is gone is a quiet end; that another is gone leaves this one without anybody to steer it. */
    @Override
    boolean isQuiet(Call call, Throwable failure) {
        return failure instanceof InterruptedException
                || failure instanceof AwaitInterruptedException
                || (failure instanceof CallGoneException gone && gone.callId().equals(call.id()));
    }
}
