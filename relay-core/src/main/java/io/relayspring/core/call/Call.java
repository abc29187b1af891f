package io.relayspring.core.call;

import io.relayspring.core.async.Pending;
import io.relayspring.core.call.action.AiAction;
import io.relayspring.core.call.action.CollectAction;
import io.relayspring.core.call.action.DetectAction;
import io.relayspring.core.call.action.OperationType;
import io.relayspring.core.call.action.PlayAction;
import io.relayspring.core.call.action.PlayAndCollectAction;
import io.relayspring.core.call.action.RecordAction;
import io.relayspring.core.call.options.AiOptions;
import io.relayspring.core.call.options.AnswerOptions;
import io.relayspring.core.call.options.CollectOptions;
import io.relayspring.core.call.options.ConferenceOptions;
import io.relayspring.core.call.options.ConnectOptions;
import io.relayspring.core.call.options.DigitDetectOptions;
import io.relayspring.core.call.options.FaxDetectOptions;
import io.relayspring.core.call.options.MachineOptions;
import io.relayspring.core.call.options.PlayAndCollectOptions;
import io.relayspring.core.call.options.PlayOptions;
import io.relayspring.core.call.options.RecordOptions;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.call.outcome.Conference;
import io.relayspring.core.device.Device;
import io.relayspring.core.device.DialPlan;
import io.relayspring.core.event.CallReceivedEvent;
import io.relayspring.core.event.RelayEvent;
import io.relayspring.core.event.Subscription;
import io.relayspring.core.media.Media;
import io.relayspring.core.params.Checks;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.CallDirection;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.DetectorType;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.HangupReason;
import io.relayspring.core.vocabulary.RelayMethod;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A phone call. Every verb returns at once; commands go out in the order given, each after the answer to the one
 * before. Thread-safe.
 *
 * <p>When the call has ended, what was under way completes with what is known ({@code isCallGone()}), and every further
 * verb but {@link #hangup()} fails with {@link io.relayspring.core.error.CallGoneException}. A verb the server refuses
 * fails with {@link io.relayspring.core.error.CommandException}, one that got no answer with
 * {@link io.relayspring.core.error.ConnectionException}.
 */
public final class Call {

    private final CallLink link;

    /** For the library. */
    public Call(CallLink link) {
        this.link = link;
    }

    /** RELAY's id of the call. */
    public String id() {
        return link.id();
    }

    /** The node that carries the call. */
    public String nodeId() {
        return link.nodeId();
    }

    /** The context it arrived on; empty for an outbound call. */
    public String context() {
        return link.context();
    }

    /** Who placed it. */
    public CallDirection direction() {
        return link.direction();
    }

    /** Who calls whom. */
    public Device device() {
        return link.device();
    }

    /** The calling number or address; short for {@code device().from()}. */
    public String from() {
        return device().from();
    }

    /** The called number or address; short for {@code device().to()}. */
    public String to() {
        return device().to();
    }

    /** Where the call stands now. */
    public CallState state() {
        return link.state();
    }

    /** What it was tagged with: by this program or, if somebody rang, by the server; may be empty. */
    public String tag() {
        return link.tag();
    }

    /** The event with which the call was offered; empty for a call that the program placed. */
    public Optional<CallReceivedEvent> offer() {
        return link.offer();
    }

    /** Whether the call was lost with the server's session: it may go on, but out of our reach. */
    public boolean isLost() {
        return link.isLost();
    }

    /** Answers an inbound call: {@code calling.answer}. Done when the server has accepted it. */
    public Pending<CommandResult> answer() {
        return answer(options -> {});
    }

    /** Answers an inbound call: {@code calling.answer}. */
    public Pending<CommandResult> answer(Consumer<? super AnswerOptions> options) {
        AnswerOptions answer = new AnswerOptions();
        options.accept(answer);
        return link.command(RelayMethod.CALLING_ANSWER.wire(), answer.params());
    }

    /** Hands an offered call to another consumer of its context: {@code calling.pass}. The call is gone from here then. */
    public Pending<CommandResult> pass() {
        return link.pass();
    }

    /** Hangs up: {@code calling.end}. Waits for no other command; succeeds also if the call is gone already. */
    public Pending<CommandResult> hangup() {
        return hangup(HangupReason.HANGUP);
    }

    /** Hangs up, or rejects a call that is not answered yet, with a reason: {@code calling.end}. */
    public Pending<CommandResult> hangup(HangupReason reason) {
        return link.hangup(reason);
    }

    /** Plays to the other side: {@code calling.play}. Done when the media have ended. */
    public PlayAction play(Media media) {
        return play(media, options -> {});
    }

    /** Plays to the other side: {@code calling.play}. Done when the media have ended. */
    public PlayAction play(Media media, Consumer<? super PlayOptions> options) {
        PlayOptions play = new PlayOptions();
        options.accept(play);
        return new PlayAction(link.start(OperationType.PLAY, play.params().with("play", media.items())));
    }

    /**
     * Plays a prompt and collects digits or speech, also while it plays: {@code calling.play_and_collect}. Done when
     * there is input, or none in time.
     *
     * @throws IllegalArgumentException if the options ask for neither digits nor speech
     */
    public PlayAndCollectAction playAndCollect(Media media, Consumer<? super PlayAndCollectOptions> options) {
        PlayAndCollectOptions collect = new PlayAndCollectOptions();
        options.accept(collect);
        requireInput(collect.params());
        return new PlayAndCollectAction(
                link.start(OperationType.PLAY_AND_COLLECT, collect.command().with("play", media.items())));
    }

    /**
     * Collects digits or speech: {@code calling.collect}. Done when there is input; done without any after the initial
     * timeout, if one is set. A continuous collect is done when it is stopped.
     *
     * @throws IllegalArgumentException if the options ask for neither digits nor speech
     */
    public CollectAction collect(Consumer<? super CollectOptions> options) {
        CollectOptions collect = new CollectOptions();
        options.accept(collect);
        Params params = collect.params();
        requireInput(params);
        return new CollectAction(link.start(
                params.flag("continuous") ? OperationType.COLLECT_CONTINUOUSLY : OperationType.COLLECT, params));
    }

    /** Records with the server's defaults; {@link RecordOptions} says what these are. */
    public RecordAction record() {
        return record(options -> {});
    }

    /**
     * Records: {@code calling.record}. Done when the recording has ended, of itself or by {@code stop()}, not when it
     * has started. If the call ends first, what is known is kept: the URL stands in the answer already, and the event
     * with length and size is waited for a moment.
     */
    public RecordAction record(Consumer<? super RecordOptions> options) {
        RecordOptions record = new RecordOptions();
        options.accept(record);
        return new RecordAction(link.start(OperationType.RECORD, record.command()));
    }

    /** Connects the call with the first that answers: {@code calling.connect}. */
    public Pending<Bridge> connect(DialPlan plan) {
        return connect(plan, options -> {});
    }

    /**
     * Connects the call with the first that answers: {@code calling.connect}. Done when the two are connected or it is
     * known that they will not be, which is no failure: the {@link Bridge} says which. The event that tells may be lost
     * while the connection is: then it is done when the call ends, so give {@code await} a limit.
     */
    public Pending<Bridge> connect(DialPlan plan, Consumer<? super ConnectOptions> options) {
        ConnectOptions connect = new ConnectOptions();
        options.accept(connect);
        return link.connect(connect.params().with("devices", plan.toWire()));
    }

    /** Parts the call from the one it is connected with: {@code calling.disconnect}. Nobody is hung up on. */
    public Pending<CommandResult> disconnect() {
        return link.command(RelayMethod.CALLING_DISCONNECT.wire(), Params.empty());
    }

    /**
     * Sends tones to the other side: {@code calling.send_digits}. Done when they have been sent. The event that tells may
     * be lost while the connection is: then it is done when the call ends, so give {@code await} a limit.
     *
     * @param digits {@code 0-9 # * A-D}, {@code w} for a pause of 0.5 s, {@code W} for one of 1 s
     * @throws IllegalArgumentException for any other character, or none
     */
    public Pending<CommandResult> sendDigits(String digits) {
        return link.start(OperationType.SEND_DIGITS, Params.of(Map.of("digits", Checks.tones("digits", digits))))
                .outcome();
    }

    /** Finds out whether a person or a machine has answered, with the server's defaults. */
    public DetectAction detectMachine() {
        return detectMachine(options -> {});
    }

    /**
     * Finds out whether a person or a machine has answered: {@code calling.detect}. Done with the first verdict, or with
     * {@link io.relayspring.core.call.outcome.Verdict#NONE} when there is none in time.
     */
    public DetectAction detectMachine(Consumer<? super MachineOptions> options) {
        MachineOptions machine = new MachineOptions();
        options.accept(machine);
        return new DetectAction(link.start(
                machine.isUntilBeep() ? OperationType.DETECT_BEEP : OperationType.DETECT,
                machine.command(DetectorType.MACHINE)));
    }

    /** Listens for a fax machine's tone: {@code calling.detect}. Otherwise as {@link #detectMachine(Consumer)}. */
    public DetectAction detectFax(Consumer<? super FaxDetectOptions> options) {
        FaxDetectOptions fax = new FaxDetectOptions();
        options.accept(fax);
        return new DetectAction(link.start(OperationType.DETECT, fax.command(DetectorType.FAX)));
    }

    /** Listens for keys while all else goes on: {@code calling.detect}. Otherwise as {@link #detectMachine(Consumer)}. */
    public DetectAction detectDigits(Consumer<? super DigitDetectOptions> options) {
        DigitDetectOptions digits = new DigitDetectOptions();
        options.accept(digits);
        return new DetectAction(link.start(OperationType.DETECT, digits.command(DetectorType.DIGIT)));
    }

    /** Puts an AI agent on the call: {@code calling.ai}. Done when it has left or the call has ended. */
    public AiAction ai(Consumer<? super AiOptions> options) {
        AiOptions ai = new AiOptions();
        options.accept(ai);
        return new AiAction(link.start(OperationType.AI, ai.params()));
    }

    /** Joins a conference, which begins with its first call: {@code calling.join_conference}. */
    public Pending<Conference> joinConference(String name) {
        return joinConference(name, options -> {});
    }

    /** Joins a conference, which begins with its first call: {@code calling.join_conference}. */
    public Pending<Conference> joinConference(String name, Consumer<? super ConferenceOptions> options) {
        ConferenceOptions conference = new ConferenceOptions();
        options.accept(conference);
        Params params = conference.params().with("name", Checks.text("name", name));
        return link.command(RelayMethod.CALLING_JOIN_CONFERENCE.wire(), params, Conference::new);
    }

    /**
     * Leaves a conference: {@code calling.leave_conference}.
     *
     * @param conferenceId {@link Conference#id()}
     */
    public Pending<CommandResult> leaveConference(String conferenceId) {
        return link.command(
                RelayMethod.CALLING_LEAVE_CONFERENCE.wire(),
                Params.of(Map.of("conference_id", Checks.text("conferenceId", conferenceId))));
    }

    /** Puts the call on hold: {@code calling.hold}. Not every server can; then it fails. */
    public Pending<CommandResult> hold() {
        return link.command(RelayMethod.CALLING_HOLD.wire(), Params.empty());
    }

    /** Takes the call off hold: {@code calling.unhold}. Not every server can; then it fails. */
    public Pending<CommandResult> unhold() {
        return link.command(RelayMethod.CALLING_UNHOLD.wire(), Params.empty());
    }

    /** Takes the noise out of what the caller says: {@code calling.denoise}. */
    public Pending<CommandResult> denoise() {
        return link.command(RelayMethod.CALLING_DENOISE.wire(), Params.empty());
    }

    /** Leaves the noise in again: {@code calling.denoise.stop}. */
    public Pending<CommandResult> stopDenoise() {
        return link.command(RelayMethod.CALLING_DENOISE_STOP.wire(), Params.empty());
    }

    /** Sends a command that this version has no verb for; {@code node_id} and {@code call_id} are added. */
    public Pending<CommandResult> command(String method, Params params) {
        return link.command(Checks.text("method", method), params);
    }

    /** Done when the call has ended, with the reason. Fails if the call is lost with its session. */
    public Pending<EndReason> ended() {
        return link.ended();
    }

    /**
     * Done when the call is in this state or past it, with the state it is in then: {@link CallState#ENDED} if it ended
     * before. Fails if the call is lost with its session.
     *
     * @throws IllegalArgumentException for {@link CallState#UNKNOWN}
     */
    public Pending<CallState> waitFor(CallState state) {
        return link.waitFor(Checks.word("state", state));
    }

    /** Listens to the call's events of a class, in the order they arrive, on the callbacks' executor. */
    public <E extends RelayEvent> Subscription on(Class<E> type, Consumer<? super E> listener) {
        return link.on(type, listener);
    }

    /** Listens to the call's events of a wire name, for instance {@code calling.call.play}. */
    public Subscription on(String type, Consumer<? super RelayEvent> listener) {
        return link.on(Checks.text("type", type), listener);
    }

    private static void requireInput(Params collect) {
        if (!collect.has("digits") && !collect.has("speech")) {
            throw new IllegalArgumentException("what to collect is missing: set digits(…) or speech(…)");
        }
    }

    @Override
    public String toString() {
        return "Call " + id() + " (" + direction() + " " + from() + " -> " + to() + ", " + state() + ")";
    }
}
