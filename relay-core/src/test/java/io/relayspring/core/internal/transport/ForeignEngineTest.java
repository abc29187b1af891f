package io.relayspring.core.internal.transport;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.relayspring.core.error.ConnectionException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;

/** An engine that somebody else brings: its writes block and know no second caller. */
class ForeignEngineTest {

    private static final URI ANYWHERE = URI.create("ws://relay.example.com/");
    private static final TransportSettings SMALL =
            new TransportSettings(Duration.ofSeconds(10), Duration.ofMillis(100), 10, 5, 1_000, "");

    private final ForeignEngine engine = new ForeignEngine();
    private final Told told = new Told();

    @Test
    void oneWriterWritesInOrderAndNeverTheCaller() throws Exception {
        Channel channel = open();
        for (int i = 0; i < 5; i++) {
            channel.send("m" + i);
        }
        for (int i = 0; i < 5; i++) {
            engine.writes.release();
            assertThat(engine.sent.poll(30, SECONDS)).isEqualTo("relay-writer m" + i);
        }
        channel.close("done");
        assertThat(engine.closes.poll(30, SECONDS)).isEqualTo(CloseStatus.NORMAL.withReason("done"));
        assertThat(told.end()).hasMessage("closed by this client: done");
    }

    @Test
    void aWriteThatBlocksMakesABoundedOutboxAndAnAbortGetsThroughAllTheSame() throws Exception {
        Channel channel = open();
        ConnectionException full = catchThrowableOfType(ConnectionException.class, () -> {
            for (int i = 0; i < 7; i++) {
                channel.send("m" + i);
            }
        });
        assertThat(full).hasMessageContaining("does not read");
        channel.abort("stuck");
        assertThat(told.end()).hasMessage("given up by this client: stuck");
        assertThat(engine.closes.poll(30, SECONDS)).isEqualTo(CloseStatus.SESSION_NOT_RELIABLE);
    }

    @Test
    void aCloseBehindABlockedWriteIsForced() throws Exception {
        Channel channel = open();
        channel.send("stuck");
        channel.close("done");
        assertThat(told.end()).hasMessage("closed by this client: done");
    }

    @Test
    void aWriteThatFailsEndsTheConnection() throws Exception {
        Channel channel = open();
        engine.broken = true;
        engine.writes.release();
        channel.send("lost");
        assertThat(told.end()).hasMessageContaining("writing to the server failed");
    }

    @Test
    void partsAreAssembledUnderTheCapInBytes() throws Exception {
        open();
        engine.tell(new TextMessage("ab€", false));
        engine.tell(new TextMessage("12345", true));
        assertThat(told.text()).isEqualTo("ab€12345");
        engine.tell(new TextMessage("ab€", false));
        engine.tell(new TextMessage("123456", false));
        assertThat(told.end()).hasMessageContaining("1009");
        assertThat(engine.closes.poll(30, SECONDS).getCode()).isEqualTo(1009);
        engine.tell(new TextMessage("more", true));
        assertThat(told.texts).isEmpty();
        assertThat(told.faults).isEmpty();
    }

    @Test
    void anEndWhileAMessageIsToldIsToldAfterIt() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch aborted = new CountDownLatch(1);
        ChannelListener slow = new ChannelListener() {
            @Override
            public void onText(String message) {
                assertThat(aborted.getCount()).isOne();
                inside.countDown();
                awaitQuietly(aborted);
                told.onText(message);
            }

            @Override
            public void onClosed(ConnectionException cause) {
                told.onClosed(cause);
            }
        };
        Channel channel = new Transport(engine, SMALL).open(ANYWHERE, slow).get(30, SECONDS);
        Daemon.start("test-reader", () -> engine.tell(new TextMessage("slow")));
        inside.await();
        channel.abort("meanwhile");
        assertThat(told.ends).isEmpty();
        aborted.countDown();
        assertThat(told.end()).hasMessage("given up by this client: meanwhile");
        assertThat(told.texts).containsExactly("slow");
        assertThat(told.faults).isEmpty();
    }

    @Test
    void anEndWhileAnErrorIsThrownIsToldAllTheSame() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch aborted = new CountDownLatch(1);
        ChannelListener failing = new ChannelListener() {
            @Override
            public void onText(String message) {
                inside.countDown();
                awaitQuietly(aborted);
                throw new StackOverflowError("on purpose");
            }

            @Override
            public void onClosed(ConnectionException cause) {
                told.onClosed(cause);
            }
        };
        Channel channel = new Transport(engine, SMALL).open(ANYWHERE, failing).get(30, SECONDS);
        Daemon.start("test-reader", () -> {
            try {
                engine.tell(new TextMessage("slow"));
            } catch (StackOverflowError expected) {
                told.heard.add(true);
            }
        });
        inside.await();
        channel.abort("meanwhile");
        aborted.countDown();
        assertThat(told.end()).hasMessage("given up by this client: meanwhile");
    }

    @Test
    void aPongIsHeard() throws Exception {
        open();
        engine.tell(new PongMessage());
        assertThat(told.heard.poll(30, SECONDS)).isTrue();
    }

    private Channel open() throws Exception {
        return new Transport(engine, SMALL).open(ANYWHERE, told).get(30, SECONDS);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }
}
