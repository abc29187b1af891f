package io.relayspring.core.call.action;

import io.relayspring.core.call.outcome.Detection;
import io.relayspring.core.call.outcome.Verdict;
import io.relayspring.core.event.DetectEvent;
import io.relayspring.core.params.Params;
import java.util.Set;

/** When a detector has decided, and what it keeps in mind until then. */
final class DetectorRules {

    private static final Set<String> ENDS = Set.of("finished", "error");

    private DetectorRules() {}

    /** The server detects no more. */
    static boolean finishes(DetectEvent event) {
        return ENDS.contains(event.event());
    }

    /** The first verdict decides. */
    static boolean decides(DetectEvent event) {
        return finishes(event) || verdict(event.params()) != Verdict.NONE;
    }

    /** That it is a machine does not decide until it beeps. */
    static boolean decidesByBeep(DetectEvent event) {
        return decides(event) && (verdict(event.params()) != Verdict.MACHINE || event.isBeep());
    }

    /** A machine that has not beeped yet is kept in mind. */
    static Params progress(Params known, Params told) {
        return verdict(told) == Verdict.MACHINE ? told : known;
    }

    /** An end without a verdict leaves what was kept in mind. */
    static Params end(Params known, Params told) {
        return verdict(told) == Verdict.NONE && verdict(known) != Verdict.NONE ? known : told;
    }

    private static Verdict verdict(Params told) {
        return new Detection(told, false).verdict();
    }
}
