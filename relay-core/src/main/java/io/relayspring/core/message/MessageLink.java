package io.relayspring.core.message;

import io.relayspring.core.async.Pending;
import io.relayspring.core.event.MessageEvent;
import io.relayspring.core.event.MessageStateEvent;
import io.relayspring.core.event.Subscription;
import io.relayspring.core.vocabulary.MessageState;
import java.util.function.Consumer;

/** What a {@link Message} stands on. Implemented by the library only; not for users. */
public interface MessageLink {

    /** All that is known of it now. */
    MessageEvent known();

    Pending<MessageState> delivery();

    Subscription onState(Consumer<? super MessageStateEvent> listener);
}
