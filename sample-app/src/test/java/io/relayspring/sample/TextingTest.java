package io.relayspring.sample;

import io.relayspring.boot.test.RelayTest;
import io.relayspring.simulator.Caller;
import org.junit.jupiter.api.Test;

/** What people are answered who text the main line. */
@RelayTest
class TextingTest {

    @Test
    void whoAsksForTheHoursIsToldThem(Caller caller) {
        caller.texts(Texting.CONTEXT, " Hours ").receives("from nine to five");
    }

    @Test
    void whoTextsAnythingElseIsToldWhatToText(Caller caller) {
        caller.texts(Texting.CONTEXT, "Hello?").receives("Text HOURS");
    }
}
