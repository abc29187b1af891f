package io.relayspring.core.vocabulary;

import org.jspecify.annotations.Nullable;

/** The methods of the protocol: {@code method} of a request. */
public enum RelayMethod implements Word {
    SIGNALWIRE_CONNECT("signalwire.connect"),
    SIGNALWIRE_RECEIVE("signalwire.receive"),
    SIGNALWIRE_UNRECEIVE("signalwire.unreceive"),
    SIGNALWIRE_PING("signalwire.ping"),
    SIGNALWIRE_EVENT("signalwire.event"),
    SIGNALWIRE_DISCONNECT("signalwire.disconnect"),
    CALLING_ANSWER("calling.answer"),
    CALLING_END("calling.end"),
    CALLING_PASS("calling.pass"),
    CALLING_CONNECT("calling.connect"),
    CALLING_DISCONNECT("calling.disconnect"),
    CALLING_SEND_DIGITS("calling.send_digits"),
    CALLING_REFER("calling.refer"),
    CALLING_TRANSFER("calling.transfer"),
    CALLING_HOLD("calling.hold"),
    CALLING_UNHOLD("calling.unhold"),
    CALLING_DENOISE("calling.denoise"),
    CALLING_DENOISE_STOP("calling.denoise.stop"),
    CALLING_JOIN_CONFERENCE("calling.join_conference"),
    CALLING_LEAVE_CONFERENCE("calling.leave_conference"),
    CALLING_JOIN_ROOM("calling.join_room"),
    CALLING_LEAVE_ROOM("calling.leave_room"),
    CALLING_QUEUE_ENTER("calling.queue.enter"),
    CALLING_QUEUE_LEAVE("calling.queue.leave"),
    CALLING_ECHO("calling.echo"),
    CALLING_BIND_DIGIT("calling.bind_digit"),
    CALLING_CLEAR_DIGIT_BINDINGS("calling.clear_digit_bindings"),
    CALLING_LIVE_TRANSCRIBE("calling.live_transcribe"),
    CALLING_LIVE_TRANSLATE("calling.live_translate"),
    CALLING_AMAZON_BEDROCK("calling.amazon_bedrock"),
    CALLING_AI_MESSAGE("calling.ai_message"),
    CALLING_AI_HOLD("calling.ai_hold"),
    CALLING_AI_UNHOLD("calling.ai_unhold"),
    CALLING_USER_EVENT("calling.user_event"),
    CALLING_DIAL("calling.dial"),
    CALLING_PLAY("calling.play"),
    CALLING_PLAY_STOP("calling.play.stop"),
    CALLING_PLAY_PAUSE("calling.play.pause"),
    CALLING_PLAY_RESUME("calling.play.resume"),
    CALLING_PLAY_VOLUME("calling.play.volume"),
    CALLING_RECORD("calling.record"),
    CALLING_RECORD_STOP("calling.record.stop"),
    CALLING_RECORD_PAUSE("calling.record.pause"),
    CALLING_RECORD_RESUME("calling.record.resume"),
    CALLING_PLAY_AND_COLLECT("calling.play_and_collect"),
    CALLING_PLAY_AND_COLLECT_STOP("calling.play_and_collect.stop"),
    CALLING_PLAY_AND_COLLECT_VOLUME("calling.play_and_collect.volume"),
    CALLING_COLLECT("calling.collect"),
    CALLING_COLLECT_STOP("calling.collect.stop"),
    CALLING_COLLECT_START_INPUT_TIMERS("calling.collect.start_input_timers"),
    CALLING_DETECT("calling.detect"),
    CALLING_DETECT_STOP("calling.detect.stop"),
    CALLING_SEND_FAX("calling.send_fax"),
    CALLING_SEND_FAX_STOP("calling.send_fax.stop"),
    CALLING_RECEIVE_FAX("calling.receive_fax"),
    CALLING_RECEIVE_FAX_STOP("calling.receive_fax.stop"),
    CALLING_TAP("calling.tap"),
    CALLING_TAP_STOP("calling.tap.stop"),
    CALLING_STREAM("calling.stream"),
    CALLING_STREAM_STOP("calling.stream.stop"),
    CALLING_TRANSCRIBE("calling.transcribe"),
    CALLING_TRANSCRIBE_STOP("calling.transcribe.stop"),
    CALLING_PAY("calling.pay"),
    CALLING_PAY_STOP("calling.pay.stop"),
    CALLING_AI("calling.ai"),
    CALLING_AI_STOP("calling.ai.stop"),
    MESSAGING_SEND("messaging.send"),
    /** A word this version does not know; the raw text stays in the event. */
    UNKNOWN("");

    private static final Words<RelayMethod> WORDS = new Words<>(values(), UNKNOWN);

    private final String wire;

    RelayMethod(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** The constant for a wire word, {@link #UNKNOWN} for any other or none. */
    public static RelayMethod of(@Nullable String wire) {
        return WORDS.find(wire);
    }
}
