package io.relayspring.simulator.fault;

/** Frames that no server should send, and that no client may fall over. */
public enum Garbage {
    /** Text that is not JSON. */
    NOT_JSON("{\"jsonrpc\":\"2.0\",\"id\":"),
    /** JSON that is not an object. */
    NOT_AN_OBJECT("[\"jsonrpc\",\"2.0\"]"),
    /** An object that is neither request nor answer. */
    EMPTY_OBJECT("{}"),
    /** A request of a method that nobody knows. */
    UNKNOWN_METHOD("{\"jsonrpc\":\"2.0\",\"id\":\"%s\",\"method\":\"signalwire.levitate\",\"params\":{}}"),
    /** An answer to a request that nobody sent. */
    UNKNOWN_ID("{\"jsonrpc\":\"2.0\",\"id\":\"%s\",\"result\":{\"code\":\"200\",\"message\":\"OK\"}}"),
    /** An event of a type that nobody knows. */
    UNKNOWN_EVENT_TYPE(event("{\"event_type\":\"calling.call.levitate\",\"params\":{\"call_id\":\"none\"}}")),
    /** An event without a type. */
    EMPTY_EVENT_TYPE(event("{\"event_type\":\"\",\"params\":{}}")),
    /** An event whose outer params are a text. */
    TEXT_AS_PARAMS(event("\"calling.call.state\"")),
    /** An event whose inner params are a list. */
    LIST_AS_EVENT_PARAMS(event("{\"event_type\":\"calling.call.state\",\"params\":[1,2]}")),
    /** An event for a call that nobody knows. */
    UNKNOWN_CALL(event("{\"event_type\":\"calling.call.state\",\"params\":{\"call_id\":\"none\",\"node_id\":\"none\","
            + "\"call_state\":\"answered\"}}"));

    private final String text;

    Garbage(String text) {
        this.text = text;
    }

    private static String event(String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":\"%s\",\"method\":\"signalwire.event\",\"params\":" + params + "}";
    }

    /** The frame, with that id where it has one. */
    public String text(String id) {
        return text.replace("%s", id);
    }
}
