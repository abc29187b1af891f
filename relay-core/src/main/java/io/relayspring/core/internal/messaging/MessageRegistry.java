package io.relayspring.core.internal.messaging;

import io.relayspring.core.async.Pending;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.event.MessageStateEvent;
import io.relayspring.core.internal.async.Dispatch;
import io.relayspring.core.internal.async.Dispatches;
import io.relayspring.core.internal.async.Promise;
import io.relayspring.core.internal.async.Timers;
import io.relayspring.core.internal.calling.RecentIds;
import io.relayspring.core.internal.rpc.Reply;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.message.Message;
import io.relayspring.core.observe.Subject;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.CallDirection;
import io.relayspring.core.vocabulary.RelayMethod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The messages that were sent and whose fate is not known yet, by id. */
public final class MessageRegistry {

    private static final Logger log = LoggerFactory.getLogger(MessageRegistry.class);

    /** So many may be on their way; then the oldest is given up. */
    static final int MOST = 20_000;

    private final Consumer<Request> sender;
    private final Dispatches dispatches;
    private final Supplier<String> context;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, SentMessage> byId = new LinkedHashMap<>();
    private final EarlyStates early;
    private final RecentIds over = new RecentIds();

    /** @param context names the context of messages that name none: the session's protocol, or {@code default} */
    public MessageRegistry(Consumer<Request> sender, Dispatches dispatches, Timers timers, Supplier<String> context) {
        this.context = context;
        this.sender = sender;
        this.dispatches = dispatches;
        this.early = new EarlyStates(timers, this::dropOldStates);
    }

    /** Sends a message; {@code options} holds the command, perhaps but for its context. */
    public Pending<Message> send(Params options) {
        Params params = options.has("context") ? options : options.with("context", context.get());
        Dispatch dispatch = dispatches.of(
                "a message to " + params.text("to_number"), Subject.ofMessage("", params.text("context")));
        Promise<Message> accepted = new Promise<>(RelayMethod.MESSAGING_SEND.wire(), dispatch);
        sender.accept(
                Request.once(RelayMethod.MESSAGING_SEND.wire(), params, new Answered(params, dispatch, accepted)));
        return accepted;
    }

    /** A state of a message, told on the reader. */
    public void onState(MessageStateEvent event) {
        SentMessage message;
        lock.lock();
        try {
            message = byId.get(event.messageId());
            if (message == null && !over.contains(event.messageId())) {
                early.add(event);
            }
        } finally {
            lock.unlock();
        }
        if (message != null) {
            tell(message, event);
        }
    }

    private void tell(SentMessage message, MessageStateEvent event) {
        message.onState(event);
        if (message.isOver()) {
            forget(message);
        }
    }

    private void forget(SentMessage message) {
        lock.lock();
        try {
            byId.remove(message.known().messageId());
            over.add(message.known().messageId());
        } finally {
            lock.unlock();
        }
    }

    private SentMessage add(Params sent, Dispatch dispatch) {
        SentMessage message = new SentMessage(sent, dispatch);
        String id = message.known().messageId();
        if (id.isEmpty()) {
            message.fail(new ConnectionException("the server gave the message no id: its fate cannot be told"));
            return message;
        }
        List<MessageStateEvent> overtaken;
        SentMessage givenUp;
        SentMessage namesake;
        lock.lock();
        try {
            givenUp = byId.size() < MOST ? null : oldest();
            namesake = byId.put(id, message);
            overtaken = early.take(id);
        } finally {
            lock.unlock();
        }
        giveUp(givenUp, "too many messages wait for their fate; the oldest is given up");
        giveUp(namesake, "the server has given its id to another message");
        overtaken.forEach(event -> tell(message, event));
        return message;
    }

    private static void giveUp(@Nullable SentMessage message, String why) {
        if (message != null) {
            message.fail(new ConnectionException(why));
        }
    }

    private @Nullable SentMessage oldest() {
        return byId.remove(byId.keySet().iterator().next());
    }

    private boolean dropOldStates() {
        lock.lock();
        try {
            return early.dropOld();
        } finally {
            lock.unlock();
        }
    }

    /** The session is gone: nobody will be told of their fate. */
    public void loseAll(String why) {
        List<SentMessage> lost;
        lock.lock();
        try {
            lost = List.copyOf(byId.values());
            byId.clear();
            over.clear();
        } finally {
            lock.unlock();
        }
        lost.forEach(message -> message.fail(new ConnectionException("the fate of a message is not known: " + why)));
    }

    /** How many are on their way. */
    public int size() {
        lock.lock();
        try {
            return byId.size();
        } finally {
            lock.unlock();
        }
    }

    private final class Answered implements Reply {

        private final Params sent;
        private final Dispatch dispatch;
        private final Promise<Message> accepted;

        Answered(Params sent, Dispatch dispatch, Promise<Message> accepted) {
            this.sent = sent;
            this.dispatch = dispatch;
            this.accepted = accepted;
        }

        @Override
        public void accepted(Params answer) {
            Params named = sent.with("direction", CallDirection.OUTBOUND)
                    .with("message_id", answer.text("message_id"))
                    .with("message_state", "queued");
            accepted.complete(new Message(add(named, dispatch)));
        }

        /** Nobody's handler returns after this one, so it is told at once if nobody looks. */
        @Override
        public void failed(RelayException failure) {
            if (!accepted.isWatched()) {
                log.warn("a message was not sent and nobody looked: {}", failure.getMessage());
            }
            accepted.fail(failure);
        }
    }
}
