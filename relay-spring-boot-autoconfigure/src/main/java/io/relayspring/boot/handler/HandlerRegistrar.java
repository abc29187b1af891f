package io.relayspring.boot.handler;

import io.relayspring.boot.RelayConfigurationException;
import io.relayspring.core.RelayClient;
import io.relayspring.core.call.CallHandler;
import io.relayspring.core.message.MessageHandler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.messaging.handler.annotation.support.MessageHandlerMethodFactory;

/** Gives the annotated methods to the client before it starts, so that their contexts are subscribed with the rest. */
final class HandlerRegistrar implements SmartInitializingSingleton {

    private static final String ANY_CONTEXT = "";

    private final ConfigurableListableBeanFactory beans;
    private final HandlerClients clients;
    private final MessageHandlerMethodFactory methods;
    private final HandlerPolicy policy;

    HandlerRegistrar(
            ConfigurableListableBeanFactory beans,
            HandlerClients clients,
            MessageHandlerMethodFactory methods,
            HandlerPolicy policy) {
        this.beans = beans;
        this.clients = clients;
        this.methods = methods;
        this.policy = policy;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<Handler> handlers = new HandlerFinder(beans).find();
        handlers.forEach(this::check);
        refuseDuplicates(handlers);
        handlers.forEach(this::register);
    }

    private void check(Handler handler) {
        SignatureCheck.check(handler);
        Class<?> exposed = beans.getType(handler.bean());
        try {
            AopUtils.selectInvocableMethod(handler.method(), exposed == null ? handler.type() : exposed);
        } catch (IllegalStateException hiddenByProxy) {
            throw new RelayConfigurationException(
                    "The " + handler.kind() + " method " + handler.where()
                            + " cannot be called through the proxy around its bean.",
                    "Make the method public and, if the proxy is one of an interface, declare it there or proxy the"
                            + " class.");
        }
    }

    /** The context of a client for calls or for messages. */
    private record Place(HandlerKind kind, RelayClient client, String context) {}

    private void refuseDuplicates(List<Handler> handlers) {
        Map<Place, Handler> owners = new HashMap<>();
        for (Handler handler : handlers) {
            RelayClient client = clients.of(handler);
            Set<String> contexts = handler.contexts().isEmpty() ? Set.of(ANY_CONTEXT) : handler.contexts();
            for (String context : contexts) {
                Handler first = owners.putIfAbsent(new Place(handler.kind(), client, context), handler);
                if (first != null) {
                    throw duplicate(context, first, handler);
                }
            }
        }
    }

    private static RelayConfigurationException duplicate(String context, Handler first, Handler second) {
        String what = context.equals(ANY_CONTEXT) ? "every other context" : "the context \"" + context + "\"";
        return new RelayConfigurationException(
                "Two " + first.kind() + " methods answer " + what + ": " + first.where() + " and " + second.where()
                        + ".",
                "Leave one of them, or give them contexts of their own.");
    }

    private void register(Handler handler) {
        RelayClient relay = clients.of(handler);
        HandlerInvoker invoker = new HandlerInvoker(handler, beans, methods);
        if (handler.kind() == HandlerKind.CALL) {
            register(
                    handler.contexts(),
                    policy.calls(call -> invoker.invoke(Inbound.of(call, relay)), relay.name()),
                    relay);
        } else {
            register(
                    handler.contexts(),
                    policy.messages(message -> invoker.invoke(Inbound.of(message, relay)), relay.name()),
                    relay);
        }
    }

    private static void register(Set<String> contexts, CallHandler handler, RelayClient relay) {
        if (contexts.isEmpty()) {
            relay.onCall(handler);
        }
        contexts.forEach(context -> relay.onCall(context, handler));
    }

    private static void register(Set<String> contexts, MessageHandler handler, RelayClient relay) {
        if (contexts.isEmpty()) {
            relay.onMessage(handler);
        }
        contexts.forEach(context -> relay.onMessage(context, handler));
    }
}
