package io.relayspring.core.internal.transport;

import io.relayspring.core.error.ConnectionException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Texts waiting to be written: any thread puts, one writer takes. Bounded, so that a slow server is an error. */
final class Outbox {

    private final Queue<String> texts = new ConcurrentLinkedQueue<>();
    private final AtomicInteger messages = new AtomicInteger();
    private final AtomicLong chars = new AtomicLong();
    private final int maxMessages;
    private final int maxChars;

    Outbox(int maxMessages, int maxChars) {
        this.maxMessages = maxMessages;
        this.maxChars = maxChars;
    }

    /** @throws ConnectionException when the text finds no room */
    void put(String text) {
        int waiting = messages.incrementAndGet();
        long waitingChars = chars.addAndGet(text.length());
        if (waiting > maxMessages || waitingChars > maxChars) {
            forget(text);
            throw new ConnectionException("the server does not read: " + (waiting - 1) + " messages with "
                    + (waitingChars - text.length()) + " characters wait to be sent");
        }
        texts.add(text);
    }

    /** The oldest text, or null when none waits. For the writer alone. */
    @Nullable
    String take() {
        String text = texts.poll();
        if (text != null) {
            forget(text);
        }
        return text;
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** More than half full: whoever reads what makes these texts should pause until it is not. */
    boolean isCrowded() {
        return messages.get() > maxMessages / 2 || chars.get() > maxChars / 2;
    }

    private void forget(String text) {
        messages.decrementAndGet();
        chars.addAndGet(-text.length());
    }
}
