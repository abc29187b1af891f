package io.relayspring.simulator.internal.call;

import java.util.HashMap;
import java.util.Map;

/** What the telephones of the world do when they are called, by number. */
public final class Phonebook {

    private final Map<String, PhoneHabit> habits = new HashMap<>();

    public void set(String number, PhoneHabit habit) {
        habits.put(number, habit);
    }

    PhoneHabit of(String number) {
        return habits.getOrDefault(number, PhoneHabit.DEFAULT);
    }
}
