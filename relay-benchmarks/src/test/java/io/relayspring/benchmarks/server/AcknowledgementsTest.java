package io.relayspring.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AcknowledgementsTest {

    @Test
    void eachEventCountsOnceAndAStrangerNever() {
        Acknowledgements acknowledgements = new Acknowledgements();

        acknowledgements.acknowledged(3);
        acknowledgements.acknowledged(3);
        acknowledgements.acknowledged(0);
        acknowledgements.acknowledged(-1);

        assertThat(acknowledgements.distinct()).isEqualTo(2);
    }
}
