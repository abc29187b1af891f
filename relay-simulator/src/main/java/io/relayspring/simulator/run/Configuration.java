package io.relayspring.simulator.run;

import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.RelaySimulatorBuilder;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.time.Pace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How the simulator is to run: of the options, then the variables, then the configuration file. */
record Configuration(ObjectNode tree, Origins origins) {

    private static final int DEFAULT_PORT = 8089;

    /** How long programs have to say goodbye: less than container engines give a process. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    static Configuration of(CommandLine line, Map<String, String> environment) {
        Configuration configuration = new Configuration(Json.object(), new Origins());
        configuration.take(Given.of(Setting.CONFIG, line, environment));
        for (Setting setting : Setting.values()) {
            Given given = Given.of(setting, line, environment);
            if (!given.isEmpty() && setting != Setting.CONFIG && !setting.isAccount()) {
                configuration.put(setting, given);
            }
        }
        configuration.letIn(
                Given.of(Setting.ACCOUNT, line, environment), Given.of(Setting.JWT_ACCOUNT, line, environment));
        ConfigurationShape.check(configuration.tree, configuration.origins);
        return configuration;
    }

    private void take(Given file) {
        if (!file.isEmpty()) {
            tree.setAll(YamlFile.read(Path.of(file.last()), file.origin()));
            origins.addFile(file.last());
        }
    }

    private void put(Setting setting, Given given) {
        String[] steps = setting.path().substring(1).split("/", -1);
        ObjectNode parent = tree;
        if (steps.length > 1) {
            parent = tree.path(steps[0]) instanceof ObjectNode there ? there : group(steps[0], given);
        }
        parent.put(steps[steps.length - 1], given.last());
        origins.add(String.join(".", steps), given.origin());
    }

    private ObjectNode group(String name, Given first) {
        origins.add(name, first.origin());
        return tree.putObject(name);
    }

    private void letIn(Given tokens, Given jwts) {
        ArrayNode accounts = Json.array();
        tokens.values().forEach(value -> add(account(value, "token", tokens), tokens, accounts));
        jwts.values().forEach(value -> add(account(value, "jwt", jwts), jwts, accounts));
        if (!accounts.isEmpty()) {
            tree.set("accounts", accounts);
        }
    }

    private void add(ObjectNode account, Given given, ArrayNode accounts) {
        origins.add("accounts[" + accounts.size() + "]", given.origin());
        accounts.add(account);
    }

    private static ObjectNode account(String value, String secret, Given given) {
        String[] parts = value.split(":", 2);
        if (parts.length != 2) {
            throw new ConfigurationException(Origins.see(
                    "An account is PROJECT:" + secret.toUpperCase(Locale.ROOT) + ", with a colon between the two",
                    given.origin()));
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
            secure(builder);
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

    private void secure(RelaySimulatorBuilder builder) {
        JsonNode tls = tree.path("tls");
        try {
            builder.tls(Path.of(Json.text(tls, "certificate")), Path.of(Json.text(tls, "private_key")));
        } catch (IllegalArgumentException unusable) {
            throw new ConfigurationException(
                    origins.tell(String.valueOf(unusable.getMessage()), "tls.certificate", "tls.private_key"),
                    unusable);
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
