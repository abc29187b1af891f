package io.relayspring.boot.handler;

import io.relayspring.boot.RelayHandlerErrorHandler;
import io.relayspring.core.error.Causes;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happens with a call or a message: its handler is called; what that throws goes to the exception methods of its
 * bean, then to the error handler, then to the client. What follows from a stage is done where handlers run.
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
    final CompletionStage<S> run(S subject, Executor more) {
        Attempt attempt = new Attempt(subject, inbound(subject), more);
        return attempt.recovered(attempt.done(attempt.called()), attempt::failed);
    }

    /** One subject on its way, with the bean that handles it: a prototype's exception methods are that bean's. */
    private final class Attempt {

        private final S subject;
        private final Inbound inbound;
        private final Executor more;
        private @Nullable Object target;

        Attempt(S subject, Inbound inbound, Executor more) {
            this.subject = subject;
            this.inbound = inbound;
            this.more = more;
        }

        /** That there is no bean is the handler's failure as well. */
        private CompletionStage<@Nullable Object> called() {
            try {
                target = handler.target();
                return handler.invoke(target, inbound);
            } catch (RuntimeException notMade) {
                return CompletableFuture.failedStage(notMade);
            }
        }

        private CompletionStage<S> done(CompletionStage<@Nullable Object> result) {
            return result.thenComposeAsync(value -> returned(subject, value), after(result))
                    .thenApply(value -> subject);
        }

        private CompletionStage<S> recovered(CompletionStage<S> stage, Recovery<S> recovery) {
            return stage.exceptionallyComposeAsync(failure -> recovery.of(Causes.of(failure)), after(stage));
        }

        /** In place what is done already: it was done by the handler's own thread. */
        private Executor after(CompletionStage<?> stage) {
            return stage.toCompletableFuture().isDone() ? Runnable::run : more;
        }

        /** Where there is no bean there is none whose method could be called. */
        private CompletionStage<S> failed(Throwable failure) {
            if (!(failure instanceof Exception exception) || isQuiet(subject, failure)) {
                return CompletableFuture.failedStage(failure);
            }
            Optional<HandlerInvoker> method = exceptions.find(exception);
            return method.isEmpty() || target == null
                    ? told(exception)
                    : recovered(
                            done(method.get().invoke(target, inbound, causes(exception))),
                            next -> failedAgain(next, exception));
        }

        /** That the caller has gone meanwhile makes nobody forget what had gone wrong before. */
        @SuppressWarnings("ReferenceEquality") // An exception cannot be attached to itself.
        private CompletionStage<S> failedAgain(Throwable next, Exception first) {
            if (isQuiet(subject, next)) {
                return told(first);
            }
            if (next != first) {
                next.addSuppressed(first);
            }
            return next instanceof Exception exception ? told(exception) : CompletableFuture.failedStage(next);
        }

        @SuppressWarnings("ReferenceEquality") // An exception cannot be attached to itself.
        private CompletionStage<S> told(Exception failure) {
            if (errors == null) {
                return CompletableFuture.failedStage(failure);
            }
            try {
                tell(errors, subject, failure);
                return CompletableFuture.completedStage(subject);
            } catch (Exception thrown) {
                if (isQuiet(subject, thrown)) {
                    return CompletableFuture.failedStage(failure);
                }
                if (thrown != failure) {
                    thrown.addSuppressed(failure);
                }
                return CompletableFuture.failedStage(thrown);
            }
        }
    }

    private interface Recovery<S> {
        CompletionStage<S> of(Throwable failure);
    }

    /** The exception and what caused it, for arguments of those types. */
    private static Object[] causes(Exception failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .toArray();
    }
}
