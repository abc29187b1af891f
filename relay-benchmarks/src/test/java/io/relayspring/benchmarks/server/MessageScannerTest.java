package io.relayspring.benchmarks.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageScannerTest {

    private static final String CALL = "ca110000-0000-4000-8000-000000000042";

    private final MessageScanner message = new MessageScanner();

    @Test
    void aCommandGivesItsMethodItsIdAndItsCall() {
        scan(
                "{\"jsonrpc\":\"2.0\",\"id\":\"7b\",\"method\":\"calling.play\",\"params\":{\"node_id\":\"n\",\"call_id\":\""
                        + CALL
                        + "\",\"control_id\":\"k1\",\"play\":[{\"type\":\"tts\",\"params\":{\"text\":\"}{\\\"\"}}]}}");

        assertThat(message.isRequest()).isTrue();
        assertThat(message.command()).isEqualTo(Command.PLAY);
        assertThat(message.id()).asString(UTF_8).isEqualTo("\"7b\"");
        assertThat(message.callNumber()).isEqualTo(42);
        assertThat(message.controlId()).asString(UTF_8).isEqualTo("k1");
    }

    @Test
    void theOrderOfKeysAndBlanksDoNotMatter() {
        scan(" { \"params\" : { \"play\" : [ { \"call_id\" : \"x\" } ] , \"call_id\" : \"" + CALL
                + "\" } ,\n \"method\" : \"calling.end\" , \"id\" : \"9\" }");

        assertThat(message.command()).isEqualTo(Command.END);
        assertThat(message.callNumber()).isEqualTo(42);
        assertThat(message.id()).asString(UTF_8).isEqualTo("\"9\"");
    }

    @Test
    void whatLooksLikeAFieldInsideOthersIsNotTaken() {
        scan(
                "{\"id\":\"1\",\"method\":\"signalwire.connect\",\"params\":{\"agent\":\"id\",\"note\":\"\\\"method\\\":\\\"x\","
                        + "\"authentication\":{\"id\":\"2\",\"method\":\"calling.end\",\"call_id\":\"" + CALL
                        + "\"}}}");

        assertThat(message.command()).isEqualTo(Command.CONNECT);
        assertThat(message.id()).asString(UTF_8).isEqualTo("\"1\"");
        assertThat(message.callNumber()).isEqualTo(-1);
    }

    @Test
    void anAcknowledgementIsNoRequestAndGivesTheNumberOfItsEvent() {
        scan("{\"jsonrpc\":\"2.0\",\"id\":\"e0000000-0000-4000-8000-000000000007\",\"result\":{}}");

        assertThat(message.isRequest()).isFalse();
        assertThat(message.idNumber()).isEqualTo(7);
    }

    @Test
    void anIdMayBeANumber() {
        scan("{\"id\":17,\"method\":\"calling.unheard\",\"params\":{}}");

        assertThat(message.id()).asString(UTF_8).isEqualTo("17");
        assertThat(message.command()).isEqualTo(Command.OTHER);
    }

    @Test
    void nothingOfTheLastMessageRemains() {
        scan("{\"id\":\"1\",\"method\":\"calling.answer\",\"params\":{\"call_id\":\"" + CALL + "\"}}");
        scan("{\"result\":{}}");

        assertThat(message.isRequest()).isFalse();
        assertThat(message.callNumber()).isEqualTo(-1);
        assertThat(message.idNumber()).isEqualTo(-1);
    }

    private void scan(String text) {
        byte[] bytes = ("##" + text + "##").getBytes(UTF_8);
        message.scan(bytes, 2, bytes.length - 4);
    }
}
