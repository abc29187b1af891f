package io.relayspring.core.internal.calling;

import io.relayspring.core.error.CommandException;
import io.relayspring.core.error.RelayException;
import java.util.Set;

/** The codes that say that what a command was for is not there: ordinary telephony, the caller hung up first. */
final class Gone {

    private static final Set<String> CODES = Set.of("404", "410", "404.0", "410.0");

    private Gone() {}

    static boolean isSaidBy(RelayException failure) {
        return failure instanceof CommandException refusal && CODES.contains(refusal.code());
    }
}
