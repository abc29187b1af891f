package io.relayspring.simulator;

import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.report.JournalEntry;
import io.relayspring.simulator.report.Severity;
import io.relayspring.simulator.report.Violation;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened at a simulator since its start or its last {@link RelaySimulator#reset()}, as text for whoever looks at a
 * failed test: calls at the telephone and from the program, messages, violations. Secrets are masked.
 */
public final class Story {

    private static final String AT_THE_TELEPHONE = " at the telephone";
    private static final String BESIDES = "what the program sent besides";
    private static final int MOST_CALLS = 20;
    private static final int MOST_FRAMES = 200;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private final RelaySimulator simulator;

    private Story(RelaySimulator simulator) {
        this.simulator = simulator;
    }

    /** The story of a simulator. It is read when it is asked for. */
    public static Story of(RelaySimulator simulator) {
        return new Story(simulator);
    }

    /**
     * Holds what programs did against the protocol.
     *
     * @param except rules that may be broken, as {@link Violation#rule()} words them
     * @throws AssertionError if they did something forbidden; it tells what, and the story of the calls concerned
     */
    public void assertNothingForbidden(String... except) {
        List<Violation> forbidden = simulator.violations(Severity.FORBIDDEN).stream()
                .filter(violation -> !List.of(except).contains(violation.rule()))
                .toList();
        if (!forbidden.isEmpty()) {
            throw new AssertionError("The program did what the protocol forbids:\n" + lines(forbidden.stream()) + "\n"
                    + concerned(forbidden));
        }
    }

    /** Adds the whole story to a failure, as a suppressed exception, unless the failure tells it itself. */
    public void attachTo(Throwable failure) {
        String told = String.valueOf(failure.getMessage());
        if (!told.contains(AT_THE_TELEPHONE) && !told.contains(BESIDES)) {
            failure.addSuppressed(new WhatHappened(toString()));
        }
    }

    /** A story as test reports show it: below the stack trace of the failure. */
    private static final class WhatHappened extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WhatHappened(String story) {
            super("what happened at the simulator\n" + story, null, false, false);
        }
    }

    private String concerned(List<Violation> forbidden) {
        List<SimulatedCall> calls = forbidden.stream()
                .map(Violation::callId)
                .distinct()
                .flatMap(id -> simulator.findCall(id).stream())
                .toList();
        return calls.isEmpty() ? toString() : told(calls);
    }

    /** The story of one call: at its telephone, from the program, and at the telephones it was connected with. */
    public String of(SimulatedCall call) {
        List<SimulatedCall> others = simulator.calls().stream()
                .filter(other -> related(call.line(), other.line()))
                .toList();
        return told(call) + (others.isEmpty() ? "" : "\n" + told(others)) + faultsAndViolations();
    }

    private static boolean related(PhoneCall call, PhoneCall other) {
        return other.partner() == call || call.partner() == other;
    }

    private String told(List<SimulatedCall> calls) {
        return leftOut(calls.size() - MOST_CALLS, "calls")
                + calls.stream()
                        .skip(Math.max(0, calls.size() - MOST_CALLS))
                        .map(this::told)
                        .collect(Collectors.joining("\n"));
    }

    private String told(SimulatedCall call) {
        return "call " + call.id() + " from " + call.from() + " to " + call.to() + ": "
                + call.state().wire() + "\n" + AT_THE_TELEPHONE + "\n" + lines(call.transcript().entries().stream())
                + "\n from the program\n"
                + frames(entry -> call.id().equals(entry.params().get("call_id")));
    }

    private String frames(Predicate<JournalEntry> those) {
        List<JournalEntry> frames = simulator.journal().stream()
                .filter(entry -> entry.kind() != JournalEntry.Kind.ANSWER)
                .filter(those)
                .toList();
        return leftOut(frames.size() - MOST_FRAMES, "frames")
                + lines(frames.stream()
                        .skip(Math.max(0, frames.size() - MOST_FRAMES))
                        .map(Story::frame));
    }

    private static String leftOut(int count, String what) {
        return count > 0 ? "  (" + count + " earlier " + what + " left out)\n" : "";
    }

    private static String frame(JournalEntry entry) {
        Map<String, @Nullable Object> params = new LinkedHashMap<>(entry.params());
        params.remove("call_id");
        params.remove("node_id");
        return TIME.format(entry.at()) + "  " + entry.session() + "  " + entry.method() + " " + params
                + (entry.refused().isEmpty() ? "" : "  refused: " + entry.refused());
    }

    private String faultsAndViolations() {
        return section("faults in force", simulator.faults().inForce()) + section("violations", simulator.violations());
    }

    private static String section(String title, List<?> things) {
        return things.isEmpty() ? "" : "\n" + title + "\n" + lines(things.stream());
    }

    private static String lines(Stream<?> things) {
        String lines = things.map(thing -> "  " + thing).collect(Collectors.joining("\n"));
        return lines.isEmpty() ? "  nothing" : lines;
    }

    /** The whole story. */
    @Override
    public String toString() {
        List<SimulatedMessage> messages = simulator.messages();
        return told(simulator.calls()) + "\nmessages\n" + lines(messages.stream())
                + "\n" + BESIDES + "\n"
                + frames(entry -> !entry.params().containsKey("call_id"))
                + faultsAndViolations();
    }
}
