package io.relayspring.simulator.internal.service;

import io.relayspring.core.vocabulary.EventType;
import io.relayspring.core.vocabulary.FaxEventType;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.CallIdentity;
import io.relayspring.simulator.internal.call.Listening;
import io.relayspring.simulator.internal.call.Operation;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.call.Recordings;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.sound.FaxFile;
import io.relayspring.simulator.line.Party;
import io.relayspring.simulator.time.Pace;
import io.relayspring.simulator.time.SimulatorClock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code calling.send_fax} and {@code calling.receive_fax}: one page, once there is a fax machine at the other end; an
 * error when there is none in time. A received document can be fetched: blank pages. The protocol does not say what a
 * fax that was stopped or failed tells: here {@code finished} or {@code error} without {@code success} or {@code
 * result}, and why in {@code result_text}.
 */
public final class FaxOperation extends Operation implements Listening {

    /** The longest fax: its document is kept whole. */
    public static final int MOST_PAGES = 1000;

    /** How long a fax machine waits for another. */
    private static final Duration PATIENCE = Duration.ofSeconds(35);

    private static final Duration PAGE = Duration.ofSeconds(6);

    private final Recordings files;
    private final ObjectNode command;
    private final boolean sends;
    private SimulatorClock.@Nullable Timer timer;
    private boolean connected;
    private boolean over;

    private FaxOperation(PhoneCall call, RelayMethod method, Recordings files, ObjectNode command) {
        super(call, method, command);
        this.files = files;
        this.command = command;
        this.sends = method == RelayMethod.CALLING_SEND_FAX;
    }

    public static FaxOperation sent(PhoneCall call, Recordings files, ObjectNode command) {
        return new FaxOperation(call, RelayMethod.CALLING_SEND_FAX, files, command);
    }

    public static FaxOperation received(PhoneCall call, Recordings files, ObjectNode command) {
        return new FaxOperation(call, RelayMethod.CALLING_RECEIVE_FAX, files, command);
    }

    @Override
    protected void start() {
        call().note(sends ? "a fax is sent" : "a fax is awaited");
        timer = call().environment().later(PATIENCE, () -> fail("No fax machine was found"));
        hear(call().otherEnd().party());
    }

    @Override
    public void hear(Party party) {
        if (party == Party.FAX && !connected && call().environment().pace() != Pace.MANUAL) {
            connected = true;
            cancelTimer();
            call().environment().inItsTime(PAGE, () -> transmit(1));
        }
    }

    /** So many pages go through, and that was it. */
    public void transmit(int pages) {
        if (over) {
            return;
        }
        for (int page = 1; page <= pages; page++) {
            tell(FaxEventType.PAGE, Json.object().put("direction", direction()).put("pages", String.valueOf(page)));
        }
        // the number is the one the protocol's description shows; what it means is not said there
        finish(
                FaxEventType.FINISHED,
                facts().put("document", document(pages))
                        .put("success", true)
                        .put("result", "1231")
                        .put("result_text", "OK")
                        .put("pages", String.valueOf(pages)));
    }

    private String document(int pages) {
        if (sends) {
            return Json.text(command, "document");
        }
        String name = UUID.randomUUID() + ".pdf";
        files.add(name, new FaxFile(pages));
        return Recordings.url(call(), name);
    }

    private void fail(String why) {
        finish(FaxEventType.ERROR, unsuccessful(why));
    }

    @Override
    public void stop() {
        finish(FaxEventType.FINISHED, unsuccessful("Stopped"));
    }

    @Override
    public boolean end(boolean well) {
        if (well) {
            transmit(1);
        } else {
            fail("The line was too bad");
        }
        return true;
    }

    private ObjectNode unsuccessful(String why) {
        return facts().put("success", false).put("result_text", why).put("pages", "0");
    }

    private ObjectNode facts() {
        CallIdentity identity = call().identity();
        String own = identity.isInbound()
                ? identity.numbers().to()
                : identity.numbers().from();
        String named = Json.text(command, "identity");
        return Json.object()
                .put("direction", direction())
                .put("identity", named.isEmpty() ? own : named)
                .put("remote_identity", identity.farEnd());
    }

    private String direction() {
        return sends ? "send" : "receive";
    }

    private void finish(FaxEventType type, ObjectNode params) {
        if (!over) {
            callEnded();
            over();
            call().note("fax " + type.wire() + ": " + Json.text(params, "result_text"));
            tell(type, params);
        }
    }

    private void tell(FaxEventType type, ObjectNode params) {
        ObjectNode event = Json.object();
        event.putObject("fax").put("type", type.wire()).set("params", params);
        event(EventType.CALLING_CALL_FAX, event);
    }

    @Override
    protected void callEnded() {
        over = true;
        cancelTimer();
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel();
        }
    }
}
