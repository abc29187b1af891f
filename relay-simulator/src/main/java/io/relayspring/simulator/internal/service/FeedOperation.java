package io.relayspring.simulator.internal.service;

import io.relayspring.core.vocabulary.EventType;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.core.vocabulary.StreamState;
import io.relayspring.core.vocabulary.TapState;
import io.relayspring.simulator.internal.call.Listening;
import io.relayspring.simulator.internal.call.Operation;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is said on a call goes elsewhere until that is stopped: {@code calling.tap}, {@code calling.stream}, {@code
 * calling.transcribe}. Nothing is really sent anywhere. No event follows the call's end.
 */
public class FeedOperation extends Operation implements Listening {

    private static final String FINISHED = "finished";

    /**
     * What such a command is like.
     *
     * @param method the command
     * @param event its events
     * @param state the state it begins with; {@code finished} is the other
     * @param told which of the command's fields its events repeat
     */
    protected record Feed(RelayMethod method, EventType event, String state, List<String> told) {}

    private static final Feed TAP = new Feed(
            RelayMethod.CALLING_TAP, EventType.CALLING_CALL_TAP, TapState.TAPPING.wire(), List.of("tap", "device"));
    private static final Feed STREAM = new Feed(
            RelayMethod.CALLING_STREAM,
            EventType.CALLING_CALL_STREAM,
            StreamState.STREAMING.wire(),
            List.of("url", "name"));

    private final Feed feed;
    private final ObjectNode command;

    protected FeedOperation(PhoneCall call, Feed feed, ObjectNode command) {
        super(call, feed.method(), command);
        this.feed = feed;
        this.command = command;
    }

    public static FeedOperation tap(PhoneCall call, ObjectNode command) {
        return new FeedOperation(call, TAP, command);
    }

    public static FeedOperation stream(PhoneCall call, ObjectNode command) {
        return new FeedOperation(call, STREAM, command);
    }

    /** From where a tap sends: an address for documentation, since nothing is sent. */
    public ObjectNode sourceDevice() {
        JsonNode wanted = command.path("device").path("params");
        ObjectNode device = Json.object().put("type", "rtp");
        device.putObject("params")
                .put("addr", "192.0.2.1")
                .put("port", 5004)
                .put("codec", wanted.path("codec").asString("PCMU"))
                .put("ptime", (int) Json.number(wanted, "ptime", 20));
        return device;
    }

    @Override
    protected void start() {
        call().note(feed.state());
        tell(feed.state(), Json.object());
    }

    @Override
    public void stop() {
        over();
        finish();
    }

    protected void finish() {
        call().note("no longer " + feed.state());
        tell(FINISHED, last());
    }

    /** What its last event tells besides. */
    protected ObjectNode last() {
        return Json.object();
    }

    private void tell(String state, ObjectNode event) {
        feed.told().stream().filter(command::has).forEach(field -> event.set(field, command.path(field)));
        event(feed.event(), event.put("state", state));
    }

    @Override
    public boolean listensToSpeech() {
        return true;
    }

    @Override
    protected void callEnded() {
        call().note("no longer " + feed.state());
    }
}
