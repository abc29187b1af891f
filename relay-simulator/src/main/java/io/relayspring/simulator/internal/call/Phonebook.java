package io.relayspring.simulator.internal.call;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the telephones of the world do when they are called or texted, by number. */
public final class Phonebook {

    private final Map<String, PhoneHabit> habits = new LinkedHashMap<>();

    /** Changes what is told of a number. */
    public void change(String number, UnaryOperator<PhoneHabit> change) {
        habits.put(number, change.apply(of(number)));
    }

    /** Forgets what was told of a number. */
    public void forget(String number) {
        habits.remove(number);
    }

    public void clear() {
        habits.clear();
    }

    public PhoneHabit of(String number) {
        return habits.getOrDefault(number, PhoneHabit.DEFAULT);
    }

    /** All numbers of which something was told. */
    public Map<String, PhoneHabit> all() {
        return Map.copyOf(habits);
    }
}
