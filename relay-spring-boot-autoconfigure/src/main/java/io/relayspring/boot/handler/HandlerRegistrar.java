package io.relayspring.boot.handler;

import io.relayspring.boot.RelayConfigurationException;
import io.relayspring.core.HandlerOptions;
import io.relayspring.core.RelayClient;
import io.relayspring.core.call.Call;
import io.relayspring.core.event.HandlerRegistration;
import io.relayspring.core.message.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Gives the annotated methods to the client before it starts, so that their contexts are subscribed with the rest. */
final class HandlerRegistrar implements SmartInitializingSingleton {

    private final ConfigurableListableBeanFactory beans;
    private final HandlerClients clients;
    private final HandlingFactory handlings;
    private final SignatureCheck signatures;
    private final RelayHandlerRegistry registry;

    HandlerRegistrar(
            ConfigurableListableBeanFactory beans,
            HandlerClients clients,
            HandlingFactory handlings,
            SignatureCheck signatures,
            RelayHandlerRegistry registry) {
        this.beans = beans;
        this.clients = clients;
        this.handlings = handlings;
        this.signatures = signatures;
        this.registry = registry;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<Handler> handlers = new HandlerFinder(beans).find();
        handlers.forEach(signatures::check);
        new DuplicateCheck(clients::of).check(handlers);
        List<RelayHandler> known = new ArrayList<>();
        handlers.forEach(handler -> known.add(atRunTime(handler)));
        registry.fill(known);
        // Of those with a condition the client asks the ones of equal order as they were added.
        handlers.stream()
                .filter(handler -> handler.settings().autoStartup())
                .sorted(Comparator.comparingInt(handler -> handler.settings().order()))
                .forEach(handler -> start(registry.find(handler.id()).orElseThrow()));
    }

    /** What is wrong now was registered by code: the annotated ones have been held against each other. */
    private static void start(RelayHandler handler) {
        try {
            handler.resume();
        } catch (IllegalStateException taken) {
            throw new RelayConfigurationException(
                    "No place for " + handler.where() + ": " + taken.getMessage() + ", registered by code.",
                    "Leave one of them, or give them contexts of their own.",
                    taken);
        }
    }

    private RelayHandler atRunTime(Handler handler) {
        return new RelayHandler(handler, clients.name(handler), registration(handler, clients.of(handler)));
    }

    private Supplier<HandlerRegistration> registration(Handler handler, RelayClient client) {
        if (handler.kind() == HandlerKind.CALL) {
            CallHandling calls = handlings.calls(handler, client);
            return () ->
                    client.onCall(calls, options -> HandlerRegistrar.<Call>set(options, handler.settings(), Facts::of));
        }
        MessageHandling messages = handlings.messages(handler, client);
        return () -> client.onMessage(
                messages, options -> HandlerRegistrar.<Message>set(options, handler.settings(), Facts::of));
    }

    private static <S> void set(HandlerOptions<S> options, HandlerSettings settings, Function<S, Facts> facts) {
        options.id(settings.id())
                .contexts(settings.contexts().toArray(String[]::new))
                .order(settings.order());
        HandlerCondition condition = settings.condition();
        if (condition != null) {
            options.when(subject -> condition.isMet(facts.apply(subject)));
        }
        Integer concurrency = settings.concurrency();
        if (concurrency != null) {
            options.concurrency(concurrency);
        }
    }
}
