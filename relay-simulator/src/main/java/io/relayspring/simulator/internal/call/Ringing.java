package io.relayspring.simulator.internal.call;

import io.relayspring.core.vocabulary.CallDirection;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.session.Environment;
import io.relayspring.simulator.internal.session.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Telephones that ring: one group after the other, those of a group together, until one answers or none is left. */
public final class Ringing {

    /** Who is told how it ends. */
    public interface Listener {

        void answered(PhoneCall winner);

        void nobody(EndReason last);
    }

    /**
     * For whom it rings.
     *
     * @param owner whose calls they are
     * @param tag put on each of them; may be empty
     * @param partner the call they are to be connected with; null when there is none
     */
    public record Order(Session owner, String tag, @Nullable PhoneCall partner) {}

    private static final double RING_SECONDS = 30;

    private final Calls calls;
    private final Environment environment;
    private final Order order;
    private final Iterator<JsonNode> groups;
    private final Listener listener;
    private final List<PhoneCall> legs = new ArrayList<>();
    private EndReason last = EndReason.NO_ANSWER;
    private boolean over;

    public Ringing(Calls calls, Environment environment, Order order, JsonNode devices, Listener listener) {
        this.calls = calls;
        this.environment = environment;
        this.order = order;
        this.groups = devices.iterator();
        this.listener = listener;
    }

    /** Rings the next group, if there is one. */
    public void next() {
        if (!groups.hasNext()) {
            over = true;
            listener.nobody(last);
            return;
        }
        List<JsonNode> devices = new ArrayList<>();
        groups.next().forEach(devices::add);
        // all legs are there before the first can answer, so that the others lose
        devices.forEach(device -> legs.add(leg(device)));
        List<PhoneCall> group = List.copyOf(legs);
        for (int i = 0; i < group.size(); i++) {
            ring(group.get(i), devices.get(i).path("params"));
        }
    }

    /** Gives up: what still rings is cancelled. */
    public void cancel() {
        over = true;
        endAll();
    }

    private PhoneCall leg(JsonNode device) {
        CallIdentity identity = calls.identity(CallDirection.OUTBOUND, "", Numbers.of(device), order.tag());
        PhoneCall leg = new PhoneCall(environment, identity, order.owner());
        leg.partner(order.partner());
        calls.add(leg);
        leg.whenEnded(this::ended);
        leg.whenPickedUp(this::answered);
        return leg;
    }

    private void ring(PhoneCall leg, JsonNode params) {
        if (leg.isOver()) {
            return;
        }
        leg.enter(CallState.CREATED);
        leg.enter(CallState.RINGING);
        Duration longest = Json.seconds(params, "timeout", RING_SECONDS);
        environment.later(longest, () -> leg.endUnlessAnswered(EndReason.NO_ANSWER));
        PhoneHabit habit = calls.phonebook().of(leg.identity().numbers().to());
        leg.otherEnd().behave(habit);
        if (habit.reaction() != PhoneHabit.Reaction.RING) {
            environment.soon(habit.after(), () -> follow(leg, habit.reaction().end()));
        }
        leg.limit(Json.seconds(params, "max_duration", 0));
    }

    private static void follow(PhoneCall leg, @Nullable EndReason end) {
        if (end == null) {
            leg.pickUp();
        } else {
            leg.endUnlessAnswered(end);
        }
    }

    private void answered(PhoneCall winner) {
        if (!over) {
            over = true;
            legs.remove(winner);
            endAll();
            listener.answered(winner);
        }
    }

    private void ended(PhoneCall leg) {
        EndReason reason = leg.endReason();
        if (legs.remove(leg) && legs.isEmpty() && !over) {
            last = reason == null ? last : reason;
            next();
        }
    }

    private void endAll() {
        List<PhoneCall> losers = List.copyOf(legs);
        legs.clear();
        losers.forEach(leg -> leg.end(EndReason.CANCEL));
    }
}
