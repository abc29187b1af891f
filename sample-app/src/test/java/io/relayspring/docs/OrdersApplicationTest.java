package io.relayspring.docs;

import io.relayspring.boot.test.AutoConfigureRelaySimulator;
import io.relayspring.simulator.Callee;
import io.relayspring.simulator.Caller;
import io.relayspring.simulator.RelaySimulator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AutoConfigureRelaySimulator
class OrdersApplicationTest {

    @Test
    void theCustomerIsRungWhenTheOrderHasArrived(@Autowired Reminders reminders, Callee customer) {
        reminders.arrived("1234", customer.number());
        customer.isRung().picksUp().hears("order 1234 has arrived").isHungUp();
    }

    @Test
    void aLostConnectionIsFoundAgain(RelaySimulator simulator, Caller caller) {
        simulator.faults().dropAll();
        caller.rings("orders").presses("1234").hears("under way").isHungUp();
    }
}
