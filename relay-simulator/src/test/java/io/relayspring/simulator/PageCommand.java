package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request of the page with all its fields.
 *
 * @param method its method
 * @param fields what goes into it, without what names the call
 * @param before what must have been done on the call; empty for the answer alone
 * @param early whether it is for a call that rings
 */
record PageCommand(String method, ObjectNode fields, Optional<PageCommand> before, boolean early) {

    /** The commands of the page that are for a call. */
    static List<PageCommand> onCalls() throws IOException {
        return lines("full-commands.txt").stream().map(PageCommand::of).toList();
    }

    /** The requests of the page that are for no call. */
    static List<PageCommand> onSessions() throws IOException {
        return lines("full-requests.txt").stream().map(PageCommand::of).toList();
    }

    static List<String> lines(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/protocol", file));
    }

    private static PageCommand of(String line) {
        String[] parts = line.split(" after ", 2);
        String[] words = parts[0].split(" ", 2);
        boolean early = parts.length > 1 && parts[1].equals("nothing");
        Optional<PageCommand> before = parts.length > 1 && !early ? Optional.of(of(parts[1])) : Optional.empty();
        return new PageCommand(words[0], (ObjectNode) BareClient.JSON.readTree(words[1]), before, early);
    }

    PageCommand with(ObjectNode other) {
        return new PageCommand(method, other, before, early);
    }

    private boolean isOnACall() {
        return method.startsWith("calling.") && !method.equals("calling.dial");
    }

    /** Sends it: a command on a call of its own, once what comes before it has been done there. */
    JsonNode send(RelaySimulator simulator, BareClient client) {
        if (method.equals("signalwire.connect")) {
            try (BareClient fresh = new BareClient(simulator)) {
                return fresh.request(method, signedBy(simulator));
            }
        }
        return isOnACall()
                ? sendOn(
                        early
                                ? BareCall.ringing(simulator, client, "ivr")
                                : BareCall.answered(simulator, client, "ivr"))
                : client.request(method, fields.toString());
    }

    private String signedBy(RelaySimulator simulator) {
        return fields.toString().replace("<project>", simulator.project()).replace("<token>", simulator.token());
    }

    private JsonNode sendOn(BareCall call) {
        String more = before.map(first -> named(call, call.request(first.method(), first.more())))
                .orElse(more());
        return call.request(method, more);
    }

    /** The fields with the ids that were told when a conference or a queue was entered. */
    private String named(BareCall call, JsonNode answer) {
        assertThat(answer.at("/result/code").asString("")).as("%s", before).isEqualTo("200");
        String more = more().replace(
                        "<conference_id>", answer.at("/result/conference_id").asString(""));
        return more.contains("<queue_id>")
                ? more.replace(
                        "<queue_id>",
                        call.client().event("calling.call.queue").path("id").asString())
                : more;
    }

    /** The fields as they follow other fields. */
    String more() {
        return fields.isEmpty() ? "" : "," + fields.toString().replaceAll("^.|.$", "");
    }
}
