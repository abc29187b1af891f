package io.relayspring.simulator.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The options that were given: {@code --name value} or {@code --name=value}. */
final class CommandLine {

    private static final String HELP = "--help";
    private static final String HEALTH = "--health";

    private final Map<Setting, List<String>> values = new EnumMap<>(Setting.class);
    private boolean help;
    private boolean health;

    private CommandLine() {}

    static CommandLine of(String... arguments) {
        CommandLine line = new CommandLine();
        Iterator<String> left = Arrays.asList(arguments).iterator();
        while (left.hasNext()) {
            line.take(left.next(), left);
        }
        return line;
    }

    private void take(String argument, Iterator<String> left) {
        if (argument.equals(HELP) || argument.equals("-h")) {
            help = true;
        } else if (argument.equals(HEALTH)) {
            health = true;
        } else {
            takeValue(argument, left);
        }
    }

    private void takeValue(String argument, Iterator<String> left) {
        String[] parts = argument.split("=", 2);
        // what is no option may be a secret that was to be its value
        String stray =
                argument.startsWith("--") ? "There is no option " + parts[0] : "There is an argument without an option";
        Setting setting = Setting.ofOption(parts[0])
                .orElseThrow(() -> new ConfigurationException(
                        stray + "; there are " + String.join(", ", Setting.options()) + ", " + HEALTH + ", " + HELP));
        if (parts.length == 1 && !left.hasNext()) {
            throw new ConfigurationException(setting.option() + " needs a value:\n" + setting.help());
        }
        values.computeIfAbsent(setting, first -> new ArrayList<>()).add(parts.length == 2 ? parts[1] : left.next());
    }

    boolean asksForHelp() {
        return help;
    }

    boolean asksForHealth() {
        return health;
    }

    /** The values an option was given, in order; none when it was not. */
    List<String> values(Setting setting) {
        return values.getOrDefault(setting, List.of());
    }

    static String help() {
        return "A RELAY server to develop and test against, without an account.\n\n"
                + "  java -jar relay-simulator-<version>-exec.jar [options]\n\n"
                + Arrays.stream(Setting.values()).map(Setting::help).collect(Collectors.joining())
                + "  " + HEALTH
                + "\n        asks the simulator that runs with the same options whether it is well: 0, or 1\n"
                + "  " + HELP + "\n        shows this\n\n"
                + "An option wins over its variable, and a variable over the configuration file. SIGTERM ends it: programs\n"
                + "are told, sockets closed, and the process returns 143. What cannot start returns 1, bad options 2.\n";
    }
}
