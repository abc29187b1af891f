package io.relayspring.boot.handler;

import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.boot.annotation.RelayMessageHandler;
import io.relayspring.core.RelayClient;
import io.relayspring.core.call.Call;
import io.relayspring.core.device.Device;
import io.relayspring.core.message.Message;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** The two sorts of handler: what marks them and what they may be given. */
enum HandlerKind {
    CALL(RelayCallHandler.class) {
        @Override
        Set<Class<?>> arguments() {
            return Set.of(Call.class, Device.class, RelayClient.class);
        }

        @Override
        Set<String> headers() {
            return Set.of(Inbound.FROM, Inbound.TO, Inbound.CONTEXT, Inbound.CALL_ID);
        }

        @Override
        @Nullable
        Marked on(Method method) {
            RelayCallHandler handler = AnnotatedElementUtils.findMergedAnnotation(method, RelayCallHandler.class);
            return handler == null ? null : new Marked(handler.client(), List.of(handler.context()));
        }
    },
    MESSAGE(RelayMessageHandler.class) {
        @Override
        Set<Class<?>> arguments() {
            return Set.of(Message.class, RelayClient.class);
        }

        @Override
        Set<String> headers() {
            return Set.of(Inbound.FROM, Inbound.TO, Inbound.CONTEXT, Inbound.MESSAGE_ID);
        }

        @Override
        @Nullable
        Marked on(Method method) {
            RelayMessageHandler handler = AnnotatedElementUtils.findMergedAnnotation(method, RelayMessageHandler.class);
            return handler == null ? null : new Marked(handler.client(), List.of(handler.context()));
        }
    };

    /** An annotation's attributes as they stand there. */
    record Marked(String client, List<String> contexts) {}

    private final Class<? extends Annotation> annotation;

    HandlerKind(Class<? extends Annotation> annotation) {
        this.annotation = annotation;
    }

    Class<? extends Annotation> annotation() {
        return annotation;
    }

    /** The types of argument that need no annotation. */
    abstract Set<Class<?>> arguments();

    abstract Set<String> headers();

    /** What stands on the method; null if it is no such handler. */
    abstract @Nullable Marked on(Method method);

    @Override
    public String toString() {
        return "@" + annotation.getSimpleName();
    }
}
