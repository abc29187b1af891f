package io.relayspring.simulator.internal.call;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the telephones of the world do when they are called or texted, by number. */
public final class Phonebook {

    private final Map<String, PhoneHabit> habits = new LinkedHashMap<>();
    private final Map<String, PhoneHabit> lasting = new LinkedHashMap<>();

    /** Changes what is told of a number. */
    public void change(String number, UnaryOperator<PhoneHabit> change) {
        habits.put(number, change.apply(of(number)));
    }

    /** What is told of a number now is what it does after everything told later is forgotten. */
    public void keep(String number) {
        lasting.put(number, of(number));
        habits.remove(number);
    }

    /** Whether something was told of a number that is not kept. */
    public boolean isTold(String number) {
        return habits.containsKey(number);
    }

    /** Forgets what was told of a number, but for what is kept. */
    public void forget(String number) {
        habits.remove(number);
    }

    /** Forgets what was told of all numbers, but for what is kept. */
    public void clear() {
        habits.clear();
    }

    public PhoneHabit of(String number) {
        return habits.getOrDefault(number, lasting.getOrDefault(number, PhoneHabit.DEFAULT));
    }

    /** All numbers of which something was told. */
    public Map<String, PhoneHabit> all() {
        Map<String, PhoneHabit> all = new LinkedHashMap<>(lasting);
        all.putAll(habits);
        return Map.copyOf(all);
    }
}
