package io.relayspring.core.call;

import io.relayspring.core.async.Pending;

/** What a {@link DialAction} stands on. Implemented by the library only; not for users. */
public interface DialLink extends Pending<Call> {

    String tag();

    /** Ends what rings. */
    void cancel();
}
