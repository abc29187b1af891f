package io.relayspring.core.internal.rpc;

import io.relayspring.core.error.CommandException;
import io.relayspring.core.error.RelayException;
import java.util.Set;

/** The codes that say that what a command was for is not there: ordinary telephony, the caller hung up first. */
public final class Gone {

    private static final Set<String> NOT_FOUND = Set.of("404", "404.0");
    private static final Set<String> CALL_OVER = Set.of("410", "410.0");

    private Gone() {}

    /** The call is gone, or what of it the command names. */
    public static boolean isSaidBy(RelayException failure) {
        return isSaidOfCallBy(failure) || hasCode(failure, NOT_FOUND);
    }

    /** The call itself is gone, whatever the command names. */
    public static boolean isSaidOfCallBy(RelayException failure) {
        return hasCode(failure, CALL_OVER);
    }

    private static boolean hasCode(RelayException failure, Set<String> codes) {
        return failure instanceof CommandException refusal && codes.contains(refusal.code());
    }
}
