package io.relayspring.simulator;

import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.MessageState;
import io.relayspring.simulator.internal.call.PhoneHabit;
import io.relayspring.simulator.internal.verb.Exchange;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A telephone that programs may call or text: what it does then. Unless told otherwise it answers at once. */
public final class SimulatedPhone {

    private final Await await;
    private final Exchange exchange;
    private final String number;

    SimulatedPhone(Await await, Exchange exchange, String number) {
        this.await = await;
        this.exchange = exchange;
        this.number = number;
    }

    /** Answers at once. */
    public SimulatedPhone answers() {
        return answersAfter(Duration.ZERO);
    }

    /** Rings for a while, by the simulator's clock, then answers. */
    public SimulatedPhone answersAfter(Duration ringing) {
        return habit(ringing, true, null);
    }

    /** Is engaged. */
    public SimulatedPhone isBusy() {
        return habit(Duration.ZERO, false, EndReason.BUSY);
    }

    /** Declines. */
    public SimulatedPhone declines() {
        return habit(Duration.ZERO, false, EndReason.DECLINE);
    }

    /** Rings until the caller gives up, or the test does something: {@link SimulatedCall#pickUp()}. */
    public SimulatedPhone rings() {
        return habit(Duration.ZERO, false, null);
    }

    /** Messages to it end so, for that reason; {@code SENT}: no more is heard of them. */
    public SimulatedPhone messagesEnd(MessageState fate, String reason) {
        await.monitor().run(() -> exchange.messages().fate(number, fate, reason));
        return this;
    }

    private SimulatedPhone habit(Duration after, boolean answers, @Nullable EndReason otherwise) {
        PhoneHabit habit = new PhoneHabit(after, answers, otherwise);
        await.monitor().run(() -> exchange.calls().phonebook().set(number, habit));
        return this;
    }
}
