package io.relayspring.core.call;

import io.relayspring.core.async.Pending;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.EndReason;
import org.jspecify.annotations.Nullable;

/** What became of connecting a call with another: the two speak with each other, or why they do not. Thread-safe. */
public final class Bridge {

    private final @Nullable Call peer;
    private final EndReason failedReason;
    private final Params params;
    private final boolean callGone;
    private final Pending<Bridge> ended;

    private Bridge(
            @Nullable Call peer, EndReason failedReason, Params params, boolean callGone, Pending<Bridge> ended) {
        this.peer = peer;
        this.failedReason = failedReason;
        this.params = params;
        this.callGone = callGone;
        this.ended = ended;
    }

    /** For the library: the two are connected. */
    public static Bridge connected(Call peer, Params params, Pending<Bridge> ended) {
        return new Bridge(peer, EndReason.UNKNOWN, params, false, ended);
    }

    /** For the library: they are not. */
    public static Bridge failed(EndReason reason, Params params, boolean callGone, Pending<Bridge> ended) {
        return new Bridge(null, reason, params, callGone, ended);
    }

    /** Whether somebody answered and was connected with the call. */
    public boolean isConnected() {
        return peer != null;
    }

    /** Why nobody was: busy, declined, no answer; {@link EndReason#UNKNOWN} if somebody was or the server did not say. */
    public EndReason failedReason() {
        return failedReason;
    }

    /** Whether the call ended before anybody was connected with it. */
    public boolean isCallGone() {
        return callGone;
    }

    /**
     * The other call, on which every verb works.
     *
     * @throws IllegalStateException if nobody was connected: ask {@link #isConnected()} first
     */
    public Call peer() {
        if (peer == null) {
            throw new IllegalStateException(
                    "nobody was connected (" + failedReason.wire() + "), so there is no peer: ask isConnected() first");
        }
        return peer;
    }

    /**
     * Done when the two are connected no more: either has ended, or the server parted them. Whoever is left is not hung
     * up on. Done at once if nobody was connected.
     */
    public Pending<Bridge> ended() {
        return ended;
    }

    /** All fields of the event that brought the outcome. */
    public Params params() {
        return params;
    }

    @Override
    public String toString() {
        return peer == null ? "Bridge (not connected: " + failedReason + ")" : "Bridge to " + peer;
    }
}
