package io.relayspring.boot.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.relayspring.core.RelayClient;
import io.relayspring.core.connection.ConnectionChange;
import io.relayspring.core.connection.ConnectionState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of all meters in {@code docs/configuration.md}, held against the meters. */
class MetricsDocsTest {

    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z.]+)` \\| ((?:gauge|counter|timer)[^|]*) \\| ([^|]*)\\|.*");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void theTableHasEachMeterWithItsKindItsUnitAndItsTags() throws Exception {
        Map<String, String> documented = new TreeMap<>();
        try (Stream<String> lines = Files.lines(Path.of("..", "docs", "configuration.md"))) {
            lines.map(ROW::matcher)
                    .filter(Matcher::matches)
                    .forEach(row -> documented.put(
                            "signalwire.relay." + row.group(1),
                            row.group(2) + " " + row.group(3).replace("`", "").strip()));
        }
        assertThat(documented).isEqualTo(meters());
    }

    private Map<String, String> meters() {
        RelayClient client = RelayClient.builder().jwtToken("j1").build();
        new RelayMetrics(List.of(client)).bindTo(registry);
        everythingHappensTo(new MeterObserver(() -> registry, "default"));
        Map<String, String> meters = new TreeMap<>();
        registry.getMeters().forEach(meter -> meters.put(meter.getId().getName(), shown(meter.getId())));
        return meters;
    }

    private static void everythingHappensTo(MeterObserver observer) {
        ConnectionChange.Gap gap = new ConnectionChange.Gap(Duration.ofSeconds(1), List.of(), List.of());
        observer.connectionChanged(
                new ConnectionChange(ConnectionState.AUTHENTICATING, ConnectionState.READY, null, 1, gap));
        observer.eventReceived("calling.call.state");
        observer.commandCompleted("calling.answer", "ok", Duration.ZERO);
        observer.callEnded("ivr", "inbound", Duration.ZERO);
        observer.callForgotten("ivr");
        observer.offerRefused("ivr", "limit");
        observer.messageDropped("ivr", "limit");
        observer.messageChanged("inbound", "received");
        observer.dialCompleted("answered", Duration.ZERO);
        observer.handlerStarted("reception", "ivr", Duration.ZERO);
        observer.handlerCompleted("reception", "ivr", "ok", Duration.ZERO);
        observer.listenerDropped();
        observer.listenerSlow();
    }

    private static String shown(Meter.Id id) {
        String kind = id.getType().name().toLowerCase(Locale.ROOT);
        String unit = id.getType() == Meter.Type.TIMER ? "" : ", " + id.getBaseUnit();
        String tags = id.getTags().stream()
                .map(Tag::getKey)
                .filter(key -> !key.equals(RelayMetrics.CLIENT))
                .collect(Collectors.joining(", "));
        return kind + unit + " " + tags;
    }
}
