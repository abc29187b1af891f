package io.relayspring.benchmarks.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NumberedIdTest {

    @Test
    void anIdentifierHasTheShapeOfAUuidAndGivesItsNumberBack() {
        byte[] bytes = new NumberedId("ca110000").of(987_654_321);

        assertThat(UUID.fromString(new String(bytes, US_ASCII)).version()).isEqualTo(4);
        assertThat(NumberedId.numberIn(bytes, 0, bytes.length)).isEqualTo(987_654_321);
    }

    @Test
    void identifiersFollowEachOther() {
        NumberedId ids = new NumberedId("e0000000");

        assertThat(NumberedId.numberIn(ids.next(), 0, 36)).isZero();
        assertThat(NumberedId.numberIn(ids.next(), 0, 36)).isEqualTo(1);
        assertThat(ids.given()).isEqualTo(2);
    }

    @Test
    void whatIsNoNumberIsMinusOne() {
        byte[] foreign = "3f2a9c1e-7b44-4a52-9d6e-5c0f8e1a2b3c".getBytes(US_ASCII);

        assertThat(NumberedId.numberIn(foreign, 0, foreign.length)).isEqualTo(-1);
        assertThat(NumberedId.numberIn(foreign, 0, 4)).isEqualTo(-1);
    }
}
