package io.relayspring.boot.test.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.test.RelayTest;
import io.relayspring.core.RelayClient;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.simulator.Caller;
import io.relayspring.simulator.RelaySimulator;
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
    void theHandlersAnswer(Caller caller) {
        caller.rings(Reception.CONTEXT)
                .hears("Press 1")
                .presses("1")
                .hears("sales")
                .isHungUp();
    }

    @Test
    void inheritedHandlersDoToo(Caller caller) {
        caller.texts(Echoing.CONTEXT, "hello").receives("You said: hello");
    }

    @Test
    void eachCallerIsAPersonOfItsOwn(Caller caller, @Autowired Caller other) {
        assertThat(caller).isNotSameAs(other);
        assertThat(caller.number()).startsWith("+1555");
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
