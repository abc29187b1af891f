package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.simulator.fault.Fault;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** A fault does the same whether Java or the control API puts it in force. */
@ParameterizedClass
@EnumSource(FaultTest.Way.class)
abstract class FaultTest extends SimulatorTest {

    enum Way {
        JAVA,
        PUT
    }

    @Parameter
    Way way;

    /** Puts a fault in force, of one session unless its name is empty. The JSON lacks what all faults have. */
    private void inForce(Fault fault, String json, String session, int times) {
        if (way == Way.JAVA) {
            Faults faults =
                    session.isEmpty() ? simulator.faults() : session(session).faults();
            ActiveFault begun = faults.add(fault);
            assertThat(begun.fault()).isEqualTo(fault);
            if (times > 0) {
                begun.times(times);
            }
            return;
        }
        String more = (times > 0 ? ",\"times\":" + times : "")
                + (session.isEmpty() ? "" : ",\"session\":\"" + session + "\"");
        String body = "{\"faults\":[" + json.substring(0, json.length() - 1) + more + "}]}";
        HttpResponse<String> response = new Control(simulator).send("PUT", "/api/faults", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    private SimulatedSession session(String name) {
        return simulator.sessions().stream()
                .filter(session -> session.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    protected void inForce(Fault fault, String json) {
        inForce(fault, json, "", 0);
    }

    protected void once(Fault fault, String json) {
        inForce(fault, json, "", 1);
    }

    protected void of(String session, Fault fault, String json) {
        inForce(fault, json, session, 0);
    }

    /** The answer to a sign-in that resumes a session, perhaps with more. */
    protected JsonNode resume(SimulatedSession session, String more) {
        return new BareClient(simulator).connect(simulator, ",\"protocol\":\"" + session.protocol() + "\"" + more);
    }

    /** Everything is called off the same way. */
    protected void clear() {
        if (way == Way.JAVA) {
            simulator.faults().clear();
        } else {
            assertThat(new Control(simulator).send("DELETE", "/api/faults", "").statusCode())
                    .isEqualTo(204);
        }
        assertThat(simulator.faults().inForce()).isEmpty();
    }

    /** Whether a frame with that id has come by the time that everything sent before has. */
    protected static boolean hasArrived(BareClient client, String id) {
        client.request("signalwire.ping", "{}");
        return hasBeenRead(client, id);
    }

    protected static boolean hasBeenRead(BareClient client, String id) {
        return List.copyOf(client.all()).stream()
                .anyMatch(frame -> frame.path("id").asString("").equals(id));
    }
}
