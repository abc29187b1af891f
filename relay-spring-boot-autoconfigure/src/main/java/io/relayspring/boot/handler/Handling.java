package io.relayspring.boot.handler;

import io.relayspring.boot.RelayHandlerErrorHandler;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happens with a call or a message: its handler is called; what that throws goes to the exception methods of its
 * bean, then to the error handler, then to the client.
 */
abstract class Handling<S> {

    private final HandlerInvoker handler;
    private final ExceptionMethods exceptions;
    private final @Nullable RelayHandlerErrorHandler errors;

    /** @param errors null leaves failures to the client */
    Handling(HandlerInvoker handler, ExceptionMethods exceptions, @Nullable RelayHandlerErrorHandler errors) {
        this.handler = handler;
        this.exceptions = exceptions;
        this.errors = errors;
    }

    abstract Inbound inbound(S subject);

    /** What becomes of what a method has returned. */
    abstract CompletionStage<?> returned(S subject, @Nullable Object result);

    abstract void tell(RelayHandlerErrorHandler handler, S subject, Exception failure) throws Exception;

    /** Whether it is the end of the call or of the client, and no error. */
    abstract boolean isQuiet(S subject, Throwable failure);

    /** Done with the subject, when all that follows from it is done. */
    final CompletionStage<S> run(S subject) {
        Inbound inbound = inbound(subject);
        return handler.invoke(inbound)
                .thenCompose(result -> done(subject, result))
                .exceptionallyCompose(failure -> failed(subject, inbound, unwrapped(failure)));
    }

    private CompletionStage<S> failed(S subject, Inbound inbound, Throwable failure) {
        if (!(failure instanceof Exception exception) || isQuiet(subject, failure)) {
            return CompletableFuture.failedStage(failure);
        }
        Optional<HandlerInvoker> method = exceptions.find(exception);
        if (method.isEmpty()) {
            return told(subject, exception);
        }
        return method.get()
                .invoke(inbound, causes(exception))
                .thenCompose(result -> done(subject, result))
                .exceptionallyCompose(next -> failedAgain(subject, unwrapped(next), exception));
    }

    @SuppressWarnings("ReferenceEquality") // An exception cannot be attached to itself.
    private CompletionStage<S> failedAgain(S subject, Throwable next, Exception first) {
        if (next != first) {
            next.addSuppressed(first);
        }
        boolean over = !(next instanceof Exception) || isQuiet(subject, next);
        return over ? CompletableFuture.failedStage(next) : told(subject, (Exception) next);
    }

    private CompletionStage<S> told(S subject, Exception failure) {
        if (errors == null) {
            return CompletableFuture.failedStage(failure);
        }
        try {
            tell(errors, subject, failure);
            return CompletableFuture.completedStage(subject);
        } catch (Exception thrown) {
            return CompletableFuture.failedStage(thrown);
        }
    }

    private CompletionStage<S> done(S subject, @Nullable Object result) {
        return returned(subject, result).thenApply(value -> subject);
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** The exception and what caused it, for arguments of those types. */
    private static Object[] causes(Exception failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .toArray();
    }
}
