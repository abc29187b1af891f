package io.relayspring.docs;

import static org.mockito.BDDMockito.given;

import io.relayspring.boot.test.RelayTest;
import io.relayspring.simulator.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@RelayTest
class OrderLineTest {

    @MockitoBean
    private Orders orders;

    @BeforeEach
    void thereIsAnOrder() {
        given(orders.status("1234")).willReturn("It leaves today.");
    }

    @Test
    void theCallerHearsWhereTheOrderIs(Caller caller) {
        caller.rings("orders")
                .hears("number of your order")
                .presses("1234")
                .hears("leaves today")
                .isHungUp();
    }

    @Test
    void aTextIsAnswered(Caller caller) {
        caller.texts("orders", "1234").receives("leaves today");
    }
}
