package io.relayspring.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

/** A message as a value: what is missing is found before anything is sent. */
class OutboundMessageTest {

    private static final URI PHOTO = URI.create("https://example.com/photo.jpg");

    @Test
    void itIsTheCommand() {
        OutboundMessage message = OutboundMessage.of(
                        "Ready.", m -> m.from("+15550001111").media(PHOTO))
                .to("+15550002222");
        assertThat(message.command().toString())
                .contains("\"body\":\"Ready.\"", "\"from_number\":\"+15550001111\"", "\"to_number\":\"+15550002222\"")
                .contains("https://example.com/photo.jpg");
        assertThat(message).hasToString("OutboundMessage (+15550001111 -> +15550002222)");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> OutboundMessage.of(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("text");
        assertThatThrownBy(() -> OutboundMessage.of(m -> m.from("+15550001111")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("media");
        assertThatThrownBy(() -> OutboundMessage.of("Hi").to("+15550002222").command())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from");
        assertThatThrownBy(() ->
                        OutboundMessage.of("Hi", m -> m.from("+15550001111")).command())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("to");
    }
}
