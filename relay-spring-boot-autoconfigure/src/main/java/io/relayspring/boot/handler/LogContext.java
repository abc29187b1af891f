package io.relayspring.boot.handler;

import io.relayspring.core.call.Call;
import io.relayspring.core.message.Message;
import java.util.List;
import java.util.Map;
import org.slf4j.MDC;

/** Whom the lines that a handler logs are about, for as long as it runs. */
final class LogContext implements AutoCloseable {

    private final List<MDC.MDCCloseable> entries;

    private LogContext(Map<String, String> values) {
        this.entries = values.entrySet().stream()
                .map(value -> MDC.putCloseable(value.getKey(), value.getValue()))
                .toList();
    }

    static LogContext of(Call call, String client) {
        return new LogContext(
                Map.of("relay.callId", call.id(), "relay.context", call.context(), "relay.client", client));
    }

    static LogContext of(Message message, String client) {
        return new LogContext(
                Map.of("relay.messageId", message.id(), "relay.context", message.context(), "relay.client", client));
    }

    @Override
    public void close() {
        entries.forEach(MDC.MDCCloseable::close);
    }
}
