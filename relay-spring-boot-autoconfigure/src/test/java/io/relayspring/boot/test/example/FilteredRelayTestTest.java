package io.relayspring.boot.test.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.test.RelayTest;
import io.relayspring.core.RelayClient;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.time.Pace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** A slice that was told what else it holds, and what not. */
@RelayTest(
        properties = {"greeting=hello", "signalwire.relay.contexts=extra"},
        includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Ledger.class),
        excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Reception.class))
class FilteredRelayTestTest {

    @Test
    void itHoldsWhatItWasTold(@Autowired ApplicationContext context, @Value("${greeting}") String greeting) {
        assertThat(context.getBeansOfType(Ledger.class)).hasSize(1);
        assertThat(context.getBeansOfType(Reception.class)).isEmpty();
        assertThat(greeting).isEqualTo("hello");
    }

    @Test
    void itsContextsAreSubscribed(RelaySimulator simulator, @Autowired RelayClient client) {
        assertThat(client.contexts()).contains("extra").doesNotContain(Reception.CONTEXT);
        assertThat(simulator.sessions()).anyMatch(session -> session.contexts().contains("extra"));
    }

    @Test
    void thePaceIsTheAnnotations(@Value("${signalwire.relay.simulator.pace}") List<Pace> pace) {
        assertThat(pace).containsExactly(Pace.INSTANT);
    }
}
