package io.relayspring.boot.context;

import io.relayspring.core.observe.Subject;
import io.relayspring.core.observe.ThreadContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Whom the lines are about that the code of an application logs, besides what it had put in the MDC itself. */
final class LogContext implements ThreadContext {

    @Override
    public Snapshot capture() {
        Map<String, String> captured = MDC.getCopyOfContextMap();
        return subject -> opened(captured, subject);
    }

    private static Scope opened(@Nullable Map<String, String> captured, Subject subject) {
        Map<String, String> before = MDC.getCopyOfContextMap();
        set(captured);
        put("relay.client", subject.client());
        put("relay.callId", subject.callId());
        put("relay.messageId", subject.messageId());
        put("relay.context", subject.context());
        return () -> set(before);
    }

    private static void set(@Nullable Map<String, String> values) {
        if (values == null) {
            MDC.clear();
        } else {
            MDC.setContextMap(values);
        }
    }

    private static void put(String key, String value) {
        if (value.isEmpty()) {
            MDC.remove(key);
        } else {
            MDC.put(key, value);
        }
    }
}
