package io.relayspring.core.event;

/** Where events hold the context: in a field of that name, inside or outside, or in {@code protocol}. */
final class Contexts {

    private Contexts() {}

    static String of(RelayEvent event) {
        String inner = event.params().text("context");
        String outer = event.envelope().text("context");
        if (!inner.isEmpty() || !outer.isEmpty()) {
            return inner.isEmpty() ? outer : inner;
        }
        String protocol = event.params().text("protocol");
        return protocol.isEmpty() ? event.envelope().text("protocol") : protocol;
    }
}
