package io.relayspring.core.observe;

/**
 * Whom a handler, a listener or a callback is about. What does not apply is empty.
 *
 * @param client the client's name
 * @param callId RELAY's id of the call
 * @param messageId RELAY's id of the message; empty as well while the server has not given one
 * @param context the RELAY context that the call or message came on
 */
public record Subject(String client, String callId, String messageId, String context) {

    /** Nothing but the client. */
    public static Subject ofClient(String client) {
        return new Subject(client, "", "", "");
    }

    /** A call of a client still to be named. */
    public static Subject ofCall(String callId, String context) {
        return new Subject("", callId, "", context);
    }

    /** A message of a client still to be named. */
    public static Subject ofMessage(String messageId, String context) {
        return new Subject("", "", messageId, context);
    }

    /** The same, of this client. */
    public Subject at(String client) {
        return new Subject(client, callId, messageId, context);
    }
}
