package io.relayspring.core.internal.transport;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ThreadsContractTest extends EngineContract {

    @Test
    void noThreadIsLeftAfterTheLastSocketAndAllComeBackForTheNext() throws Exception {
        Set<Thread> before = ours();
        JettyPeer peer = jetty();
        Transport transport = transport();
        for (int i = 0; i < 3; i++) {
            Told each = new Told();
            Channel channel = transport.open(peer.uri(), each).get(PATIENCE, SECONDS);
            channel.send("round " + i);
            assertThat(each.text()).isEqualTo("round " + i);
            channel.close("next");
            each.end();
            allEnd(before);
        }
    }

    @Test
    void theEndOfTheEngineClosesItsSocketsAndItOpensAgain() throws Exception {
        Set<Thread> before = ours();
        JettyPeer peer = jetty();
        NettyWebSocketClient client = closed(new NettyWebSocketClient(EngineSettings.defaults(), io));
        Transport transport = new Transport(client, QUICK);
        for (int i = 0; i < 2; i++) {
            Told each = new Told();
            transport.open(peer.uri(), each).get(PATIENCE, SECONDS).send("round " + i);
            assertThat(each.text()).isEqualTo("round " + i);
            client.close();
            assertThat(each.end()).hasMessageContaining("lost");
            allEnd(before);
        }
    }

    @Test
    void aFailedAttemptLeavesNoThread() throws Exception {
        Set<Thread> before = ours();
        RawPeer peer = raw(line -> {
            line.head();
            line.say("HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n");
        });
        assertThat(transport().open(peer.uri(), told)).failsWithin(Duration.ofSeconds(PATIENCE));
        allEnd(before);
    }

    /** All threads of the engine that were not there before end. */
    private static void allEnd(Set<Thread> before) throws InterruptedException {
        List<Thread> left =
                ours().stream().filter(thread -> !before.contains(thread)).toList();
        for (Thread thread : left) {
            thread.join(SECONDS.toMillis(PATIENCE));
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    private static Set<Thread> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("relay-"))
                .collect(Collectors.toSet());
    }
}
