package io.relayspring.core.internal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.event.MessageReceivedEvent;
import io.relayspring.core.event.RelayEvent;
import io.relayspring.core.internal.async.Dispatch;
import io.relayspring.core.message.Message;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.CallDirection;
import io.relayspring.core.vocabulary.MessageState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protocol 5. */
class ArrivedMessageTest {

    @Test
    void allItsFieldsAreRead() {
        Message message = message("\"message_id\":\"m1\",\"context\":\"sms\",\"direction\":\"inbound\","
                + "\"from_number\":\"+15551\",\"to_number\":\"+15552\",\"body\":\"Hi\",\"segments\":2,"
                + "\"media\":[\"https://example.com/a.png\"],\"tags\":[\"vip\"],\"message_state\":\"received\"");
        assertThat(message.id()).isEqualTo("m1");
        assertThat(message.context()).isEqualTo("sms");
        assertThat(message.direction()).isEqualTo(CallDirection.INBOUND);
        assertThat(message.from()).isEqualTo("+15551");
        assertThat(message.to()).isEqualTo("+15552");
        assertThat(message.body()).isEqualTo("Hi");
        assertThat(message.media()).containsExactly("https://example.com/a.png");
        assertThat(message.tags()).containsExactly("vip");
        assertThat(message.state()).isEqualTo(MessageState.RECEIVED);
        assertThat(message.segments()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"null,0", "'\"3\"',3", "1e30,2147483647", "-5,0", "[],0"})
    void theNumberOfSegmentsIsANumber(String json, int segments) {
        assertThat(message("\"segments\":" + json).segments()).isEqualTo(segments);
    }

    @Test
    void whatIsMissingIsEmpty() {
        Message message = message("\"odd\":1");
        assertThat(message.id() + message.from() + message.to() + message.body())
                .isEmpty();
        assertThat(message.media()).isEmpty();
        assertThat(message.state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(message.toString()).isNotBlank();
    }

    private static Message message(String fields) {
        MessageReceivedEvent event = (MessageReceivedEvent)
                RelayEvent.of(Params.parse("{\"event_type\":\"messaging.receive\",\"params\":{" + fields + "}}"));
        return new Message(new ArrivedMessage(event, new Dispatch(Runnable::run, Runnable::run)));
    }
}
