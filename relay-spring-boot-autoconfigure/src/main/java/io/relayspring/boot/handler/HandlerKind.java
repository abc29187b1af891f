package io.relayspring.boot.handler;

import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.boot.annotation.RelayMessageHandler;
import io.relayspring.core.RelayClient;
import io.relayspring.core.call.Call;
import io.relayspring.core.device.Device;
import io.relayspring.core.event.CallReceivedEvent;
import io.relayspring.core.message.Message;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** The two sorts of handler: what marks them, what they may be given and what may be asked of what they handle. */
enum HandlerKind {
    CALL(RelayCallHandler.class) {
        @Override
        Set<Class<?>> arguments() {
            return Set.of(Call.class, Device.class, CallReceivedEvent.class, RelayClient.class);
        }

        @Override
        Set<String> headers() {
            return Inbound.CALL_HEADERS;
        }

        @Override
        Set<String> facts() {
            return Set.of("from", "to", "context", "deviceType");
        }
    },
    MESSAGE(RelayMessageHandler.class) {
        @Override
        Set<Class<?>> arguments() {
            return Set.of(Message.class, RelayClient.class);
        }

        @Override
        Set<String> headers() {
            return Inbound.MESSAGE_HEADERS;
        }

        @Override
        Set<String> facts() {
            return Set.of("from", "to", "context", "body");
        }
    };

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

    /** What a condition may be about. */
    abstract Set<String> facts();

    /** What stands on the method; empty if it is no such handler. */
    List<Annotated> on(Method method) {
        return AnnotatedElementUtils.findMergedRepeatableAnnotations(method, annotation).stream()
                .map(Annotated::by)
                .toList();
    }

    @Override
    public String toString() {
        return "@" + annotation.getSimpleName();
    }
}
