package io.relayspring.simulator;

import io.relayspring.core.vocabulary.MessageState;
import io.relayspring.simulator.internal.call.PhoneHabit;
import io.relayspring.simulator.internal.call.PhoneHabit.Reaction;
import io.relayspring.simulator.internal.verb.Exchange;
import io.relayspring.simulator.line.Party;
import io.relayspring.simulator.line.Routine;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A telephone that programs may call or text: what it does then. Unless told otherwise it answers at once. */
public final class SimulatedPhone {

    private static final Set<MessageState> FATES = Collections.unmodifiableSet(
            EnumSet.of(MessageState.SENT, MessageState.DELIVERED, MessageState.UNDELIVERED, MessageState.FAILED));

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
        return reacts(Reaction.ANSWER, notNegative(ringing));
    }

    /** Is engaged. */
    public SimulatedPhone isBusy() {
        return reacts(Reaction.BUSY, Duration.ZERO);
    }

    /** Declines. */
    public SimulatedPhone declines() {
        return reacts(Reaction.DECLINE, Duration.ZERO);
    }

    /** Is not answered: the network gives up at once, without waiting for the caller to. */
    public SimulatedPhone doesNotAnswer() {
        return reacts(Reaction.NO_ANSWER, Duration.ZERO);
    }

    /** Rings until the caller gives up, or the test does something: {@link SimulatedCall#pickUp()}. */
    public SimulatedPhone rings() {
        return reacts(Reaction.RING, Duration.ZERO);
    }

    /** Rings for so long first, by the simulator's clock, before it does what it was told just now: to be said last. */
    public SimulatedPhone after(Duration ringing) {
        notNegative(ringing);
        return change(habit -> habit.reacting(habit.reaction(), ringing));
    }

    void ringsUnlessTold() {
        await.monitor().run(() -> {
            if (!exchange.calls().phonebook().isTold(number)) {
                rings();
            }
        });
    }

    /** That is who or what a detector hears when a call with it is up. */
    public SimulatedPhone is(Party party) {
        Objects.requireNonNull(party, "party");
        return change(habit -> habit.with(party));
    }

    /**
     * Messages to it end so, for that reason; {@code SENT}: no more is heard of them.
     *
     * @throws IllegalArgumentException for a state that no message to a telephone stays in
     */
    public SimulatedPhone messagesEnd(MessageState fate, String reason) {
        if (!FATES.contains(fate)) {
            throw new IllegalArgumentException("Messages end as one of " + FATES + ", not " + fate);
        }
        return change(habit -> habit.ending(fate, reason));
    }

    /** Somebody there does this of their own accord once a call is up, without a test that says so step by step. */
    public SimulatedPhone follows(Routine routine) {
        Objects.requireNonNull(routine, "routine");
        return change(habit -> habit.following(routine));
    }

    /** What it has been told so far it does after a {@linkplain RelaySimulator#reset() reset} too. */
    public SimulatedPhone always() {
        await.monitor().run(() -> exchange.calls().phonebook().keep(number));
        return this;
    }

    private static Duration notNegative(Duration ringing) {
        if (ringing.isNegative()) {
            throw new IllegalArgumentException("A telephone rings for no time or more, not for " + ringing);
        }
        return ringing;
    }

    private SimulatedPhone reacts(Reaction reaction, Duration ringing) {
        return change(habit -> habit.reacting(reaction, ringing));
    }

    private SimulatedPhone change(UnaryOperator<PhoneHabit> change) {
        await.monitor().run(() -> exchange.calls().phonebook().change(number, change));
        return this;
    }
}
