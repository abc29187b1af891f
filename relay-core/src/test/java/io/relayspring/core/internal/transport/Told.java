package io.relayspring.core.internal.transport;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.error.ConnectionException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A listener that keeps what it was told, and says so when it was told two things at a time or anything after the end. */
final class Told implements ChannelListener {

    private static final int PATIENCE = 30;

    final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
    final BlockingQueue<Boolean> heard = new LinkedBlockingQueue<>();
    final CompletableFuture<Channel> opened = new CompletableFuture<>();
    final BlockingQueue<ConnectionException> ends = new LinkedBlockingQueue<>();
    final BlockingQueue<String> faults = new LinkedBlockingQueue<>();
    private final AtomicInteger inside = new AtomicInteger();

    @Override
    public void onOpen(Channel channel) {
        alone(() -> opened.complete(channel));
    }

    @Override
    public void onText(String message) {
        alone(() -> texts.add(message));
    }

    @Override
    public void onHeard() {
        alone(() -> heard.add(true));
    }

    @Override
    public void onClosed(ConnectionException cause) {
        alone(() -> ends.add(cause));
    }

    String text() throws InterruptedException {
        String text = texts.poll(PATIENCE, SECONDS);
        assertThat(text).as("a message, not %s", ends).isNotNull();
        return text;
    }

    ConnectionException end() throws InterruptedException {
        ConnectionException end = ends.poll(PATIENCE, SECONDS);
        assertThat(end).as("the end").isNotNull();
        return end;
    }

    private void alone(Runnable what) {
        if (inside.incrementAndGet() != 1) {
            faults.add("told two things at a time");
        }
        if (!ends.isEmpty()) {
            faults.add("told something after the end");
        }
        what.run();
        inside.decrementAndGet();
    }
}
