package io.relayspring.benchmarks.server;

import io.relayspring.benchmarks.wire.Template;

/** What the server says, as RELAY would; the first hole is the identifier of the message. */
final class ServerMessages {

    static final Template CONNECTED = Template.of("""
            {"jsonrpc":"2.0","id":%,"result":{"identity":"bench@example.com","protocol":"signalwire_bench",\
            "session_restored":false,"nodeid":"node-1","ice_servers":[]}}""");

    static final Template ACCEPTED = Template.of("""
            {"jsonrpc":"2.0","id":%,"result":{"code":"200","message":"Accepted"}}""");

    static final Template PONG = Template.of("""
            {"jsonrpc":"2.0","id":%,"result":{}}""");

    static final Template OFFERED = event("calling.call.receive", """
            "call_id":"%","node_id":"node-1","segment_id":"segment-1","tag":"","project_id":"project","context":"bench",\
            "call_state":"created","direction":"inbound","device":{"type":"phone","params":\
            {"from_number":"+15550100001","to_number":"+15550100002"}}""");

    static final Template ANSWERED = state("answered\",\"direction\":\"inbound");

    static final Template ENDED = state("ended\",\"end_reason\":\"hangup\",\"direction\":\"inbound");

    static final Template PLAYING = play("playing");

    static final Template PAUSED = play("paused");

    static final Template FINISHED = play("finished");

    private ServerMessages() {}

    private static Template state(String state) {
        return event("calling.call.state", """
                "call_id":"%","node_id":"node-1","segment_id":"segment-1","call_state":"\
                """ + state + """
                ","device":{"type":"phone","params":{"from_number":"+15550100001","to_number":"+15550100002"}}""");
    }

    /** Its second hole is the call, its third the control identifier. */
    private static Template play(String state) {
        return event("calling.call.play", """
                "call_id":"%","node_id":"node-1","control_id":"%","state":"\
                """ + state + '"');
    }

    private static Template event(String type, String params) {
        return Template.of("""
                {"jsonrpc":"2.0","id":"%","method":"signalwire.event","params":{"event_type":"\
                """ + type + """
                ","event_channel":"bench","timestamp":1700000000.12,"project_id":"project","space_id":"space",\
                "params":{\
                """ + params + "}}}");
    }
}
