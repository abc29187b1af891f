package io.relayspring.simulator.run;

import io.relayspring.simulator.internal.call.PhoneJson;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Findings;
import io.relayspring.simulator.internal.frame.Shape;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a configuration may say. */
final class ConfigurationShape {

    private static final Set<String> NUMBERS =
            Set.of("port", "ping_interval", "keep_sessions", "journal_size", "after");

    private static final Shape ACCOUNT = Shape.object()
            .required("project", Check.filled())
            .optional("token", Check.filled())
            .optional("jwt", Check.filled());

    private static final Shape TLS =
            Shape.object().required("certificate", Check.filled()).required("private_key", Check.filled());

    private static final Shape WHOLE = Shape.object()
            .optional("port", Check.whole(0, 65_535))
            .optional("address", Check.that(ConfigurationShape::isHost, "must be an address or a host's name"))
            .optional(
                    "advertised_address",
                    Check.that(ConfigurationShape::isReachable, "must be HOST:PORT or an http(s) URL"))
            .optional("tls", TLS)
            .optional("accounts", Check.filledList(ConfigurationShape::checkAccount))
            .optional("pace", Check.word("instant", "realistic", "manual"))
            .optional("ping_interval", Check.number(0.1, 3600))
            .optional("keep_sessions", Check.number(0.1, 86_400))
            .optional("journal_size", Check.count(1))
            .optional("hold", Check.flag())
            .optional("phones", ConfigurationShape::checkPhones);

    private ConfigurationShape() {}

    private static boolean isHost(JsonNode value) {
        String host = HealthCheck.shown(value.asString(""));
        URI uri = uri("http://" + host + "/");
        return uri != null && host.equals(uri.getHost());
    }

    private static boolean isReachable(JsonNode value) {
        String address = value.asString("");
        URI uri = uri(address.contains("://") ? address : "http://" + address);
        return uri != null
                && uri.getHost() != null
                && uri.getUserInfo() == null
                && Set.of("http", "https").contains(uri.getScheme());
    }

    private static @Nullable URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException none) {
            return null;
        }
    }

    private static void checkAccount(String path, JsonNode account, Findings findings) {
        ACCOUNT.check(path, account, findings);
        if (account.has("token") == account.has("jwt")) {
            findings.wrong(path, "must have a token or a jwt" + (account.has("jwt") ? ", not both" : ""));
        }
    }

    private static void checkPhones(String path, JsonNode phones, Findings findings) {
        if (!phones.isObject()) {
            findings.wrong(path, "must have a key for each number, such as \"+15551230001\"");
            return;
        }
        phones.properties()
                .forEach(phone -> PhoneJson.SHAPE.check(path + "." + phone.getKey(), phone.getValue(), findings));
    }

    /** Holds a configuration against what there is; numbers that were texts are numbers afterwards. */
    static void check(ObjectNode configuration, Origins origins) {
        countIn(configuration);
        Findings findings = WHOLE.examine(configuration);
        List<String> wrong = new ArrayList<>(findings.wrong());
        wrong.addAll(findings.strangers());
        if (!wrong.isEmpty()) {
            throw new ConfigurationException("The configuration makes no sense: "
                    + wrong.stream().map(each -> told(each, origins)).collect(Collectors.joining("; ")));
        }
    }

    /** A finding begins with its path. */
    private static String told(String finding, Origins origins) {
        String wrong = finding.replace("params.", "");
        return origins.tell(wrong, wrong.split(" ", 2)[0]);
    }

    private static void countIn(JsonNode node) {
        for (JsonNode inner : node) {
            countIn(inner);
        }
        if (node instanceof ObjectNode object) {
            NUMBERS.forEach(name -> count(object, name));
        }
    }

    private static void count(ObjectNode object, String name) {
        JsonNode value = object.get(name);
        if (value == null || !value.isString()) {
            return;
        }
        String text = value.stringValue().trim();
        if (text.matches("-?\\d{1,9}")) {
            object.put(name, Integer.parseInt(text));
        } else if (text.matches("-?\\d{1,9}\\.\\d{1,9}")) {
            object.put(name, Double.parseDouble(text));
        }
    }
}
