package io.relayspring.acceptance.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.RelayClient;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.report.Severity;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A hundred drops at random moments under two hundred concurrent calls. */
class HundredDropsTest {

    private static final Logger log = LoggerFactory.getLogger(HundredDropsTest.class);

    private static final long MEGABYTE = 1 << 20;

    private RelayClient client;

    @Test
    @Timeout(value = 110, unit = TimeUnit.SECONDS)
    void everyFlowEndsInTheRightWayAndNothingIsLeftBehind() throws InterruptedException {
        long seed = Long.getLong("relay.test.seed", new Random().nextLong());
        log.info("a hundred drops: seed {} (again with -Drelay.test.seed={})", seed, seed);
        run(new Random(seed), 3);
        client.close();
        client = null;
        awaitNoThreads();
        long heapBefore = heap();

        Map<String, Integer> ends = run(new Random(seed), 100);
        long reconnects = client.reconnects();
        assertThat(client.activeCalls()).isZero();
        long heapAfter = heap();
        client.close();
        awaitNoThreads();

        int flows = ends.values().stream().mapToInt(Integer::intValue).sum();
        log.info(
                "a hundred drops: {} reconnects under {} concurrent flows, {} flows in all, ended {}; 0 calls and 0"
                        + " threads left; heap {} kB before, {} kB after",
                reconnects,
                Flows.AT_ONCE,
                flows,
                ends,
                heapBefore / 1024,
                heapAfter / 1024);
        assertThat(reconnects).isGreaterThanOrEqualTo(100);
        assertThat(heapAfter - heapBefore).isLessThan(2 * MEGABYTE);
    }

    /** Leaves the client running, without the simulator, whose memory is not what is measured. */
    private Map<String, Integer> run(Random random, int drops) throws InterruptedException {
        Flows flows = new Flows();
        Line line = Line.open(
                RelaySimulator.builder().awaitTimeout(Duration.ofSeconds(20)).journalSize(1),
                b -> b.onCall("office", flows).probeSilentCallsAfter(Duration.ofMillis(200)));
        try {
            flows.begin(line);
            for (int drop = 0; drop < drops; drop++) {
                flows.awaitCompletions(random.nextInt(20));
                List<SimulatedCall> unheard = flows.unheard();
                if (random.nextBoolean()) {
                    line.faults().dropAll();
                } else {
                    line.simulator.awaitSession().dropAfter(1 + random.nextInt(50));
                }
                line.awaitReady();
                flows.giveUp(unheard);
            }
            Map<String, Integer> ends = flows.finish(line);
            assertThat(line.simulator.violations(Severity.FORBIDDEN)).isEmpty();
            return ends;
        } finally {
            client = line.client;
            line.simulator.close();
        }
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void awaitNoThreads() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("relay-")) {
                thread.join(5_000);
                assertThat(thread.isAlive()).as("%s lives on", thread.getName()).isFalse();
            }
        }
    }
}
