package io.relayspring.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void percentilesAreTheNearestRank() {
        Samples samples = new Samples();
        for (int i = 100; i >= 1; i--) {
            samples.add(i * 1_000L);
        }

        assertThat(samples.micros(0.50)).isEqualTo(50);
        assertThat(samples.micros(0.99)).isEqualTo(99);
        assertThat(samples.micros(1)).isEqualTo(100);
        assertThat(samples.micros(0)).isEqualTo(1);
    }

    @Test
    void ofTwoSamplesTheMedianIsTheLower() {
        Samples samples = new Samples();
        samples.add(3_000);
        samples.add(1_500);

        assertThat(samples.micros(0.50)).isEqualTo(1.5);
    }

    @Test
    void noSamplesGiveZeroAndManyAreKept() {
        Samples samples = new Samples();
        assertThat(samples.micros(0.5)).isZero();

        for (int i = 0; i < 5_000; i++) {
            samples.add(7_000);
        }
        assertThat(samples.size()).isEqualTo(5_000);
        assertThat(samples.micros(0.99)).isEqualTo(7);
    }
}
