package io.relayspring.readme;

import io.relayspring.boot.test.RelayTest;
import io.relayspring.simulator.Caller;
import org.junit.jupiter.api.Test;

@RelayTest
class HotlineTest {
    @Test
    void whoPressesOneHearsTheOpeningHours(Caller caller) {
        caller.rings("hotline").presses("1").hears("from nine to five").isHungUp();
    }
}
