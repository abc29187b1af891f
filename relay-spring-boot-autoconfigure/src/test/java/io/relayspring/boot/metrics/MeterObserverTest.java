package io.relayspring.boot.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many meters one client can come to have. */
class MeterObserverTest {

    private static final int MANY = 500;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MeterObserver observer = new MeterObserver(() -> registry, "default");

    @Test
    void aServerThatMakesUpContextsDoesNotFillTheRegistry() {
        for (int i = 0; i < MANY; i++) {
            String context = "made-up-" + i;
            observer.callEnded(context, "inbound", Duration.ZERO);
            observer.offerRefused(context, "limit");
            observer.messageDropped(context, "limit");
            observer.handlerStarted("bean.method", context, Duration.ZERO);
            observer.handlerCompleted("bean.method", context, "ok", Duration.ZERO);
        }
        assertThat(values("context")).hasSize(101).contains("other");
        assertThat(registry.getMeters()).hasSize(5 * 101);
        assertThat(registry.get("signalwire.relay.offers.refused")
                        .tag("context", "other")
                        .counter()
                        .count())
                .isEqualTo(MANY - 100);
    }

    @Test
    void handlersOfAsManyContextsAsThereIsRoomForKeepTheirNames() {
        IntStream.range(0, 100).forEach(i -> observer.handlerStarted("bean.method", "office-" + i, Duration.ZERO));
        observer.callEnded("office-7", "inbound", Duration.ZERO);
        assertThat(values("context")).hasSize(100).contains("office-7").doesNotContain("other");
    }

    @Test
    void wordsThatNobodyKnowsAreOneMeter() {
        for (int i = 0; i < MANY; i++) {
            observer.eventReceived("calling.call.made-up-" + i);
            observer.commandCompleted("calling.made-up-" + i, "ok", Duration.ZERO);
        }
        assertThat(registry.getMeters()).hasSize(2);
        assertThat(values("type")).containsExactly("other");
        assertThat(values("method")).containsExactly("other");
    }

    private Iterable<String> values(String tag) {
        return registry.getMeters().stream()
                .map(Meter::getId)
                .map(id -> id.getTag(tag))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
