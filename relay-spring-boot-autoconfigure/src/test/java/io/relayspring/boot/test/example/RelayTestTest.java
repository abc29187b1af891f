package io.relayspring.boot.test.example;

import static io.relayspring.core.device.Device.phone;
import static io.relayspring.core.media.Media.tts;
import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.test.RelayTest;
import io.relayspring.core.RelayClient;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.simulator.Callee;
import io.relayspring.simulator.Caller;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.junit.PhoneNumber;
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
                        .contains(
                                Reception.CONTEXT,
                                Echoing.CONTEXT,
                                Shaped.CONTEXT,
                                Teleporter.CONTEXT,
                                Teleporter.BEAM));
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
    void eachCallerIsAPersonOfItsOwn(
            Caller caller,
            Caller other,
            @PhoneNumber("+15551230009") Caller named,
            @Autowired Caller one,
            @Autowired Caller another) {
        assertThat(caller.number()).isNotEqualTo(other.number());
        assertThat(named.number()).isEqualTo("+15551230009");
        assertThat(one).isNotSameAs(another);
    }

    @Test
    void whoIsCalledHasAScriptToo(Callee callee, @Autowired RelayClient client) {
        client.dial(phone(callee.number(), p -> p.from("+15551230002")))
                .onCompleted(call -> call.play(tts("Your order is ready.")).onCompleted(played -> call.hangup()));
        callee.isRung().picksUp().hears("Your order is ready.").isHungUp();
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
