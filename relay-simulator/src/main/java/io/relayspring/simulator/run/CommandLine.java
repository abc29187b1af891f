package io.relayspring.simulator.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The options that were given: {@code --name value} or {@code --name=value}. */
final class CommandLine {

    private static final String HELP = "--help";
    private static final String HEALTH = "--health";
    private static final String VERSION = "--version";
    private static final List<String> QUESTIONS = List.of(HEALTH, VERSION, HELP);

    private final Map<Setting, List<String>> values = new EnumMap<>(Setting.class);
    private final Set<String> questions = new HashSet<>();

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
        String question = argument.equals("-h") ? HELP : argument;
        if (QUESTIONS.contains(question)) {
            questions.add(question);
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
                .orElseThrow(() -> new ConfigurationException(stray + "; there are "
                        + String.join(", ", Setting.options()) + ", " + String.join(", ", QUESTIONS)));
        if (parts.length == 1 && !left.hasNext()) {
            throw new ConfigurationException(setting.option() + " needs a value:\n" + setting.help());
        }
        values.computeIfAbsent(setting, first -> new ArrayList<>()).add(parts.length == 2 ? parts[1] : left.next());
    }

    boolean asksForHelp() {
        return questions.contains(HELP);
    }

    boolean asksForHealth() {
        return questions.contains(HEALTH);
    }

    boolean asksForVersion() {
        return questions.contains(VERSION);
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
                + "  " + VERSION + "\n        shows which version this is\n"
                + "  " + HELP + "\n        shows this\n\n"
                + "An option wins over its variable, and a variable over the configuration file. SIGTERM ends it: programs\n"
                + "are told, sockets closed, and the process returns 143. What cannot start returns 1, bad options 2.\n";
    }
}
