package io.relayspring.core.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relayspring.core.error.ConnectionException;
import org.junit.jupiter.api.Test;

class OutboxTest {

    @Test
    void isBoundedInNumberAndHasRoomAgainAfterEachTaken() {
        Outbox outbox = new Outbox(2, 100);
        outbox.put("a");
        outbox.put("b");
        assertThatExceptionOfType(ConnectionException.class)
                .isThrownBy(() -> outbox.put("secret"))
                .withMessage("the server does not read: 2 messages with 2 characters wait to be sent");
        assertThat(outbox.take()).isEqualTo("a");
        outbox.put("c");
        assertThat(outbox.take()).isEqualTo("b");
        assertThat(outbox.take()).isEqualTo("c");
        assertThat(outbox.take()).isNull();
        assertThat(outbox.isEmpty()).isTrue();
    }

    @Test
    void isBoundedInCharacters() {
        Outbox outbox = new Outbox(100, 10);
        outbox.put("123456");
        assertThatExceptionOfType(ConnectionException.class).isThrownBy(() -> outbox.put("12345"));
        outbox.put("1234");
        assertThat(outbox.take()).isEqualTo("123456");
        outbox.put("123456");
    }
}
