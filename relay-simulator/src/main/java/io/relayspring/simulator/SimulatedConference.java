package io.relayspring.simulator;

import io.relayspring.simulator.internal.call.Conference;
import java.util.List;

/** A conference and the calls in it. */
public final class SimulatedConference {

    private final Await await;
    private final Conference conference;

    SimulatedConference(Await await, Conference conference) {
        this.await = await;
        this.conference = conference;
    }

    /** RELAY's conference id. */
    public String id() {
        return conference.id();
    }

    /** The name calls join it by. */
    public String name() {
        return conference.name();
    }

    /** Whether it has started, and its members hear each other. */
    public boolean isStarted() {
        return await.monitor().call(conference::isStarted);
    }

    /** The calls in it, the earliest first; none when it has ended. */
    public List<SimulatedCall> members() {
        return await.monitor()
                .call(() -> conference.members().stream()
                        .map(call -> new SimulatedCall(await, call))
                        .toList());
    }

    /** Whether that call only listens. */
    public boolean isMuted(SimulatedCall member) {
        return await.monitor()
                .call(() -> conference.members().stream()
                        .anyMatch(call -> call.id().equals(member.id()) && conference.isMuted(call)));
    }

    /** Waits until so many calls are in it. */
    public SimulatedConference awaitMembers(int count) {
        await.until(
                () -> conference.members().size() == count,
                () -> count + " calls in conference " + name() + "; there are "
                        + members().size());
        return this;
    }

    @Override
    public String toString() {
        return "conference " + name();
    }
}
