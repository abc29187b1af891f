package io.relayspring.simulator.internal.fault;

import io.relayspring.simulator.internal.frame.Refusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that is to go wrong. Of several rules that fit the earliest is taken. */
public final class FaultTable {

    private final Map<FaultKind, List<FaultRule>> rules = new EnumMap<>(FaultKind.class);
    /** Those that strike no more but may still hold something back. */
    private final List<FaultRule> spent = new ArrayList<>();

    public FaultRule add(FaultKind kind, String method, @Nullable Refusal refusal) {
        FaultRule rule = new FaultRule(kind, method, refusal);
        rules.computeIfAbsent(kind, any -> new ArrayList<>()).add(rule);
        return rule;
    }

    /** The rule that strikes here, counted as struck; null when nothing is to go wrong. */
    public @Nullable FaultRule take(FaultKind kind, String method) {
        FaultRule rule = find(kind, method);
        if (rule != null) {
            rule.hit();
            if (rule.isSpent()) {
                rules.getOrDefault(kind, List.of()).remove(rule);
                spent.add(rule);
            }
        }
        return rule;
    }

    public boolean strikes(FaultKind kind) {
        return take(kind, "") != null;
    }

    /** The rule in force at such a place, without counting it; null when there is none. */
    public @Nullable FaultRule standing(FaultKind kind) {
        return find(kind, "");
    }

    private @Nullable FaultRule find(FaultKind kind, String method) {
        List<FaultRule> candidates = rules.get(kind);
        if (candidates == null) {
            return null;
        }
        for (FaultRule rule : candidates) {
            if (rule.concerns(method)) {
                return rule;
            }
        }
        return null;
    }

    /** Takes a rule out and lets go what it held. */
    public void cancel(FaultRule rule) {
        rules.getOrDefault(rule.kind(), List.of()).remove(rule);
        spent.remove(rule);
        rule.release();
    }

    public void cancelAll() {
        List<FaultRule> all = new ArrayList<>(spent);
        rules.values().forEach(all::addAll);
        all.forEach(this::cancel);
    }
}
