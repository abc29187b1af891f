package io.relayspring.simulator;

import io.relayspring.simulator.internal.session.Environment;
import io.relayspring.simulator.report.JournalEntry;
import io.relayspring.simulator.report.Severity;
import io.relayspring.simulator.report.Violation;
import java.util.List;
import java.util.function.Supplier;

/** What is remembered of programs: the frames they sent and the rules they broke. */
record Records(Environment environment, Await await) {

    List<JournalEntry> journal() {
        return await.monitor().call(() -> environment.journal().entries());
    }

    List<JournalEntry> journal(String method) {
        return await.monitor().call(() -> environment.journal().entries(method)).stream()
                .filter(entry -> entry.kind() == JournalEntry.Kind.REQUEST)
                .toList();
    }

    List<JournalEntry> awaitFrames(String method, int count, Supplier<String> soFar) {
        return await.value(
                () -> journal(method).size() >= count ? journal(method) : null,
                () -> count + " × " + method + soFar.get());
    }

    List<Violation> violations() {
        return await.monitor().call(() -> environment.violations().list());
    }

    List<Violation> violations(Severity severity) {
        return violations().stream()
                .filter(violation -> violation.severity() == severity)
                .toList();
    }

    Violation awaitViolation(String rule) {
        return await.value(
                () -> violations().stream()
                        .filter(violation -> violation.rule().equals(rule))
                        .findFirst()
                        .orElse(null),
                () -> "the violation \"" + rule + "\"; there are " + violations());
    }
}
