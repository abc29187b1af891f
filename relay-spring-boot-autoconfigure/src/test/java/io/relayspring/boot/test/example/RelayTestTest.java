package io.relayspring.boot.test.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.test.RelayTest;
import io.relayspring.core.RelayClient;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.WebApplicationContext;

/** What a slice with only its annotation holds. */
@RelayTest
class RelayTestTest {

    @Autowired
    private RelaySimulator injected;

    @BeforeEach
    void whatIsHereFirstSeesTheContextsSubscribed(RelaySimulator simulator) {
        assertThat(simulator.sessions())
                .anySatisfy(session -> assertThat(session.contexts())
                        .contains(Reception.CONTEXT, Echoing.CONTEXT, Shaped.CONTEXT, Teleporter.CONTEXT));
    }

    @Test
    void theHandlersAnswer(RelaySimulator simulator) {
        SimulatedCall call = simulator.call(Reception.CONTEXT, "+15551230001", "+15551230002");
        call.awaitCollecting().press("1").awaitHeard("You have reached sales.").awaitEnded();
    }

    @Test
    void inheritedHandlersDoToo(RelaySimulator simulator) {
        simulator.text(Echoing.CONTEXT, "+15551230001", "+15551230002", "hello");
        assertThat(simulator.awaitMessageTo("+15551230001").body()).isEqualTo("You said: hello");
    }

    @Test
    void theSimulatorIsTheOneOfTheContext(RelaySimulator simulator, @Autowired RelaySimulator autowired) {
        assertThat(simulator).isSameAs(injected).isSameAs(autowired);
    }

    @Test
    void thereIsNothingElse(@Autowired ApplicationContext context, @Autowired RelayClient client) {
        assertThat(context).isNotInstanceOf(WebApplicationContext.class);
        assertThat(context.getBeansOfType(Ledger.class)).isEmpty();
        assertThat(context.containsBean("applicationTaskExecutor")).isFalse();
        assertThat(context.getBeansOfType(Shaped.class)).hasSize(1);
        assertThat(client.connectionState()).isEqualTo(ConnectionState.READY);
    }
}
