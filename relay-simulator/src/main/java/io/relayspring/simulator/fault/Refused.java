package io.relayspring.simulator.fault;

import io.relayspring.core.vocabulary.RelayMethod;

/** What no fault can be: it would never strike, or nobody would notice. */
final class Refused {

    private Refused() {}

    /** @throws IllegalArgumentException if it is neither empty, for any, nor a method of the protocol */
    static void unknownMethod(String method) {
        if (!method.isEmpty() && RelayMethod.of(method) == RelayMethod.UNKNOWN) {
            throw new IllegalArgumentException(
                    "A fault is of a method of the protocol, such as calling.answer, not of \"" + method + "\"");
        }
    }

    /** @throws IllegalArgumentException if programs would take it for a success */
    static void goodCode(String code) {
        if (code.isBlank() || code.startsWith("2")) {
            throw new IllegalArgumentException("A refusal has a code that is not 2xx, not \"" + code + "\"");
        }
    }

    /** @throws IllegalArgumentException if no close frame may carry it */
    static void unsendableClose(int code) {
        boolean ofProtocol = code >= 1000 && code <= 1014 && (code < 1004 || code > 1006);
        if (!ofProtocol && (code < 3000 || code > 4999)) {
            throw new IllegalArgumentException("A WebSocket is closed with a code from 1000 to 1003, 1007 to 1014 or"
                    + " 3000 to 4999, not " + code);
        }
    }
}
