package io.relayspring.simulator.internal.fault;

import io.relayspring.simulator.fault.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is to go wrong. Of several rules that fit the earliest is taken. */
public final class FaultTable {

    private final List<FaultRule<?>> rules = new ArrayList<>();
    /** Those that strike no more but may still hold something back. */
    private final List<FaultRule<?>> spent = new ArrayList<>();

    /** Puts a fault in force. */
    public FaultRule<?> add(Fault fault, Scope scope, int times) {
        FaultRule<?> rule = new FaultRule<>(fault, scope, times);
        rules.add(rule);
        return rule;
    }

    /** Notes a fault that has struck so many sockets at once. */
    public FaultRule<?> struck(Fault fault, Scope scope, int sockets) {
        FaultRule<?> rule = new FaultRule<>(fault, scope, 0);
        rule.struck(sockets);
        return rule;
    }

    /** The rule that strikes here, counted as struck; null when nothing is to go wrong. */
    public <F extends Fault> @Nullable FaultRule<F> take(Class<F> sort, Place place, String method) {
        FaultRule<F> rule = find(sort, place, method);
        if (rule != null) {
            rule.hit();
            if (rule.isSpent()) {
                rules.remove(rule);
                spent.add(rule);
            }
        }
        return rule;
    }

    /** The rule that strikes here, whatever the method. */
    public <F extends Fault> @Nullable FaultRule<F> take(Class<F> sort, Place place) {
        return take(sort, place, "");
    }

    public boolean strikes(Class<? extends Fault> sort, Place place) {
        return take(sort, place) != null;
    }

    /** The rule in force at such a place, without counting it; null when there is none. */
    public @Nullable FaultRule<?> standing(Class<? extends Fault> sort, Place place) {
        return find(sort, place, "");
    }

    @SuppressWarnings("unchecked") // A rule's sort is its fault's.
    private <F extends Fault> @Nullable FaultRule<F> find(Class<F> sort, Place place, String method) {
        for (FaultRule<?> rule : rules) {
            if (sort.isInstance(rule.fault()) && rule.concerns(place, method)) {
                return (FaultRule<F>) rule;
            }
        }
        return null;
    }

    /** Those that strike still or hold something back, the earliest first. */
    public List<FaultRule<?>> inForce(Scope scope) {
        return all(scope).filter(FaultRule::isInForce).toList();
    }

    private Stream<FaultRule<?>> all(Scope scope) {
        return Stream.concat(spent.stream(), rules.stream()).filter(rule -> scope.holds(rule.scope()));
    }

    /** Takes a rule out and lets go what it held. */
    public void cancel(FaultRule<?> rule) {
        rules.remove(rule);
        spent.remove(rule);
        rule.release();
    }

    /** Takes out all of that scope. */
    public void cancelAll(Scope scope) {
        all(scope).toList().forEach(this::cancel);
    }
}
