package io.relayspring.simulator.run;

import java.util.List;
import java.util.Map;

/** What an option says, or else its variable. */
record Given(List<String> values, String origin) {

    static Given of(Setting setting, CommandLine line, Map<String, String> environment) {
        List<String> options = line.values(setting);
        if (!options.isEmpty()) {
            return new Given(options, "the option " + setting.option());
        }
        String variable = environment.getOrDefault(setting.variable(), "");
        return new Given(variable.isEmpty() ? List.of() : List.of(variable), "the variable " + setting.variable());
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** An option that is given again wins over itself. */
    String last() {
        return values.get(values.size() - 1);
    }

    /** Shows nothing of what is given: tokens are among it. */
    @Override
    public String toString() {
        return "Given[" + origin + "]";
    }
}
