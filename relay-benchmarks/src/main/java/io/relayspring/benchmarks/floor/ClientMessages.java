package io.relayspring.benchmarks.floor;

import io.relayspring.benchmarks.wire.Template;

/** What the client says; the first hole is the identifier of the message, the second the call. */
final class ClientMessages {

    static final Template CONNECT = Template.of("""
            {"jsonrpc":"2.0","id":"%","method":"signalwire.connect","params":{"version":{"major":2,"minor":0,"revision":0},\
            "agent":"raw-socket","event_acks":true,"authentication":{"project":"any","token":"any"},"contexts":["bench"]}}""");

    static final Template ACKNOWLEDGE = Template.of("""
            {"jsonrpc":"2.0","id":"%","result":{}}""");

    static final Template ANSWER = command("calling.answer", "");

    static final Template END = command("calling.end", "");

    static final Template PLAY = command("calling.play", """
            ,"control_id":"%","play":[{"type":"tts","params":{"text":"Welcome. This call may be recorded."}}]""");

    private ClientMessages() {}

    private static Template command(String method, String more) {
        return Template.of("{\"jsonrpc\":\"2.0\",\"id\":\"%\",\"method\":\"" + method
                + "\",\"params\":{\"node_id\":\"node-1\",\"call_id\":\"%\"" + more + "}}");
    }
}
