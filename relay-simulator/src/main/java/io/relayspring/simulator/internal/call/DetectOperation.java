package io.relayspring.simulator.internal.call;

import io.relayspring.core.vocabulary.EventType;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.line.Party;
import io.relayspring.simulator.time.Pace;
import io.relayspring.simulator.time.SimulatorClock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code calling.detect}: listens for a machine, a fax or keys. Verdicts are events without a {@code state}; {@code
 * finished} follows them, or comes alone when the time is up. With {@code detect_interruptions} it goes on after the beep
 * and tells of a machine that speaks again, and of each beep after that.
 */
public final class DetectOperation extends Operation implements Listening {

    private static final double SECONDS = 30;
    private static final Duration HELLO = Duration.ofMillis(1500);
    private static final Duration GREETING = Duration.ofSeconds(3);

    private final String type;
    private final JsonNode params;
    private final Duration timeout;
    private SimulatorClock.@Nullable Timer timer;
    private boolean decided;
    private boolean ready;
    private boolean over;

    public DetectOperation(PhoneCall call, ObjectNode command) {
        super(call, RelayMethod.CALLING_DETECT, command);
        type = Json.text(command.path("detect"), "type");
        params = command.path("detect").path("params");
        timeout = Json.seconds(command, "timeout", SECONDS);
    }

    @Override
    protected void start() {
        timer = call().environment().later(timeout, this::finish);
        hear(call().otherEnd().party());
    }

    @Override
    public void hear(Party party) {
        if (decided) {
            return;
        }
        if (type.equals("machine") && party != Party.SILENCE) {
            soon(HELLO, () -> voice(party));
        } else if (type.equals("fax") && party == Party.FAX) {
            String tone = Json.text(params, "tone");
            soon(HELLO, () -> verdict(tone.isEmpty() ? "CED" : tone));
        }
    }

    private void voice(Party party) {
        if (party != call().otherEnd().party() || decided) {
            return;
        }
        if (party != Party.MACHINE) {
            verdict(party == Party.PERSON ? "HUMAN" : "UNKNOWN");
            return;
        }
        decided = true;
        tell("MACHINE", false);
        boolean untilEnd = !params.hasNonNull("detect_message_end") || Json.flag(params, "detect_message_end");
        if (untilEnd) {
            awaitBeep();
        } else {
            finish();
        }
    }

    /** The machine beeps by itself, unless the test says when. */
    private void awaitBeep() {
        if (call().environment().pace() != Pace.MANUAL) {
            soon(GREETING, this::beep);
        }
    }

    /** The machine beeps: false when that is not listened for. */
    boolean beep() {
        boolean listening = type.equals("machine") && decided && !ready && !over;
        if (listening) {
            ready = true;
            tell("READY", true);
            if (!Json.flag(params, "detect_interruptions")) {
                finish();
            }
        }
        return listening;
    }

    /** A machine that has beeped and speaks again takes no message yet. */
    @Override
    public void said(String words) {
        if (ready) {
            ready = false;
            tell("NOT_READY", false);
            awaitBeep();
        }
    }

    @Override
    public boolean listensToSpeech() {
        return ready;
    }

    /** The keys that are listened for are told together. */
    @Override
    public void pressed(String keys) {
        StringBuilder heard = new StringBuilder();
        keys.chars().filter(this::listensFor).forEach(key -> heard.append((char) key));
        if (!heard.isEmpty()) {
            tell(heard.toString(), false);
        }
    }

    @Override
    public boolean listensFor(int key) {
        String wanted = params.hasNonNull("digits") ? Json.text(params, "digits") : "0123456789#*";
        return type.equals("digit") && wanted.indexOf(key) >= 0;
    }

    private void verdict(String event) {
        if (!decided) {
            decided = true;
            tell(event, false);
            finish();
        }
    }

    @Override
    public void stop() {
        finish();
    }

    @Override
    public boolean end(boolean well) {
        finish(well ? "finished" : "error");
        return true;
    }

    @Override
    protected void callEnded() {
        over = true;
        cancelTimer();
    }

    private void finish() {
        finish("finished");
    }

    private void finish(String event) {
        if (!over) {
            over = true;
            cancelTimer();
            over();
            tell(event, false);
        }
    }

    private void tell(String event, boolean beep) {
        ObjectNode told = Json.object();
        ObjectNode inner = told.putObject("detect").put("type", type).putObject("params");
        inner.put("event", event);
        if (beep) {
            inner.put("beep", true);
        }
        call().note("the detector tells " + event);
        event(EventType.CALLING_CALL_DETECT, told);
    }

    private void soon(Duration realistic, Runnable task) {
        call().environment().inItsTime(realistic, () -> {
            if (!over) {
                task.run();
            }
        });
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel();
        }
    }
}
