package io.relayspring.simulator.run;

import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.RelaySimulatorBuilder;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.time.Pace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How the simulator is to run: of the options, then the variables, then the configuration file. */
record Configuration(ObjectNode tree) {

    private static final int DEFAULT_PORT = 8089;

    /** How long programs have to say goodbye: less than container engines give a process. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    static Configuration of(CommandLine line, Map<String, String> environment) {
        List<String> files = given(Setting.CONFIG, line, environment);
        ObjectNode tree = files.isEmpty() ? Json.object() : YamlFile.read(Path.of(files.get(files.size() - 1)));
        for (Setting setting : Setting.values()) {
            List<String> values = given(setting, line, environment);
            if (!values.isEmpty() && setting != Setting.CONFIG && !setting.isAccount()) {
                put(tree, setting, values.get(values.size() - 1));
            }
        }
        ArrayNode accounts = accounts(line, environment);
        if (!accounts.isEmpty()) {
            tree.set("accounts", accounts);
        }
        ConfigurationShape.check(tree);
        return new Configuration(tree);
    }

    private static List<String> given(Setting setting, CommandLine line, Map<String, String> environment) {
        String variable = environment.getOrDefault(setting.variable(), "");
        List<String> options = line.values(setting);
        return options.isEmpty() && !variable.isEmpty() ? List.of(variable) : options;
    }

    private static void put(ObjectNode tree, Setting setting, String value) {
        String[] steps = setting.path().substring(1).split("/", -1);
        ObjectNode parent = tree;
        if (steps.length > 1) {
            parent = tree.path(steps[0]) instanceof ObjectNode there ? there : tree.putObject(steps[0]);
        }
        parent.put(steps[steps.length - 1], value);
    }

    private static ArrayNode accounts(CommandLine line, Map<String, String> environment) {
        ArrayNode accounts = Json.array();
        given(Setting.ACCOUNT, line, environment).forEach(value -> accounts.add(account(value, "token")));
        given(Setting.JWT_ACCOUNT, line, environment).forEach(value -> accounts.add(account(value, "jwt")));
        return accounts;
    }

    private static ObjectNode account(String value, String secret) {
        String[] parts = value.split(":", 2);
        if (parts.length != 2) {
            throw new ConfigurationException(
                    "An account is PROJECT:" + secret.toUpperCase(Locale.ROOT) + ", with a colon between the two");
        }
        return Json.object().put("project", parts[0]).put(secret, parts[1]);
    }

    /** A simulator that is so, and has still to be started. */
    RelaySimulatorBuilder builder() {
        RelaySimulatorBuilder builder = RelaySimulator.builder()
                .port(port())
                .address(address())
                .advertisedAddress(Json.text(tree, "advertised_address"))
                .pace(pace())
                .awaitTimeout(FAREWELL)
                .hold(!tree.has("hold") || Json.flag(tree, "hold"));
        tree.path("accounts").forEach(account -> add(account, builder));
        if (tree.has("ping_interval")) {
            builder.pingInterval(seconds("ping_interval"));
        }
        if (tree.has("keep_sessions")) {
            builder.keepSessions(seconds("keep_sessions"));
        }
        if (tree.has("journal_size")) {
            builder.journalSize((int) Json.number(tree, "journal_size", 1));
        }
        if (isSecure()) {
            secure(builder, tree.path("tls"));
        }
        return builder;
    }

    private static void add(JsonNode account, RelaySimulatorBuilder builder) {
        String project = Json.text(account, "project");
        if (account.has("jwt")) {
            builder.jwtAccount(project, Json.text(account, "jwt"));
        } else {
            builder.account(project, Json.text(account, "token"));
        }
    }

    private static void secure(RelaySimulatorBuilder builder, JsonNode tls) {
        try {
            builder.tls(Path.of(Json.text(tls, "certificate")), Path.of(Json.text(tls, "private_key")));
        } catch (IllegalArgumentException unusable) {
            throw new ConfigurationException(String.valueOf(unusable.getMessage()), unusable);
        }
    }

    private Duration seconds(String name) {
        return Json.seconds(tree, name, 0);
    }

    int port() {
        return (int) Json.number(tree, "port", DEFAULT_PORT);
    }

    String address() {
        return tree.has("address") ? Json.text(tree, "address") : "127.0.0.1";
    }

    boolean isSecure() {
        return tree.has("tls");
    }

    /** Whoever runs it as a program looks on, or rings with curl. */
    private Pace pace() {
        return tree.has("pace") ? Pace.valueOf(Json.text(tree, "pace").toUpperCase(Locale.ROOT)) : Pace.REALISTIC;
    }

    boolean hasAccounts() {
        return tree.has("accounts");
    }

    /** Shows none of what it says: tokens are among it. */
    @Override
    public String toString() {
        return "Configuration[***]";
    }

    /** What telephones do, by number. */
    Iterable<Map.Entry<String, JsonNode>> phones() {
        return tree.path("phones").properties();
    }
}
