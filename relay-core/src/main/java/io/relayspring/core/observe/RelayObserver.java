package io.relayspring.core.observe;

import io.relayspring.core.connection.ConnectionChange;
import java.time.Duration;

/**
 * Is shown what happens, for metrics. Called in place, on the threads that do the work: must not block. What it throws
 * is caught and logged.
 */
public interface RelayObserver {

    /** The connection went into another state. */
    default void connectionChanged(ConnectionChange change) {}

    /** An event arrived; {@code type} is its wire name. */
    default void eventReceived(String type) {}

    /**
     * A command had its outcome.
     *
     * @param method the wire method
     * @param outcome {@code ok}, {@code refused}, {@code gone}, {@code lost} or {@code timeout}
     * @param duration from its write
     */
    default void commandCompleted(String method, String outcome, Duration duration) {}

    /** A call was taken on; {@code direction} is {@code inbound} or {@code outbound}. */
    default void callStarted(String context, String direction) {}

    /** A call ended after so long. */
    default void callEnded(String context, String direction, Duration duration) {}

    /**
     * An offered call was not taken; {@code why} is {@code no-handler}, {@code limit}, {@code draining}, or {@code gone}
     * when the caller hung up before a handler was free.
     */
    default void offerRefused(String context, String why) {}

    /** An inbound message was dropped; {@code why} is {@code no-handler} or {@code limit}. */
    default void messageDropped(String context, String why) {}

    /**
     * A dial is over.
     *
     * @param outcome {@code answered}, a word of {@link io.relayspring.core.vocabulary.EndReason}, {@code refused},
     *     {@code lost} or {@code unknown}
     * @param duration from the program's asking for it
     */
    default void dialCompleted(String outcome, Duration duration) {}

    /**
     * A message arrived or went on; {@code direction} is {@code inbound} or {@code outbound}, {@code state} a word of
     * {@link io.relayspring.core.vocabulary.MessageState} or {@code unknown}.
     */
    default void messageChanged(String direction, String state) {}

    /**
     * A handler of a call or a message begins.
     *
     * @param handler its id
     * @param delay since what it handles had arrived
     */
    default void handlerStarted(String handler, String context, Duration delay) {}

    /**
     * A handler of a call or a message returned, or the stage it gave is done.
     *
     * @param handler its id
     * @param outcome {@code ok}, {@code gone}, {@code interrupted} or {@code error}
     */
    default void handlerCompleted(String handler, String context, String outcome, Duration duration) {}

    /** A call is up that nothing has steered for a while after its handler returned. Once for each call. */
    default void callForgotten(String context) {}

    /** A listener's event found no place in its queue and was dropped. */
    default void listenerDropped() {}

    /** A listener has held its queue for long. */
    default void listenerSlow() {}
}
