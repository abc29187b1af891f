package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.simulator.line.Party;
import io.relayspring.simulator.time.Pace;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Page, section 4: {@code calling.send_fax}, {@code calling.receive_fax} and their events. */
class FaxTest extends ControlApiCase {

    private static final String DOCUMENT = ",\"document\":\"https://example.com/a.pdf\"";

    private BareCall call;

    @BeforeEach
    void answer() {
        call = answered(signedIn("ivr"));
    }

    private JsonNode fax(String type) {
        JsonNode event = call.client().event("calling.call.fax");
        assertThat(event.has("state")).as("a fax has no state").isFalse();
        assertThat(event.at("/fax/type").asString()).isEqualTo(type);
        return event.at("/fax/params");
    }

    @Test
    void aFaxToAFaxMachineGoesThroughPageByPage() {
        call.phone().become(Party.FAX);
        call.start("calling.send_fax", DOCUMENT + ",\"identity\":\"+15550000009\"");
        JsonNode page = fax("page");
        assertThat(page.path("direction").asString()).isEqualTo("send");
        assertThat(page.path("pages").stringValue()).isEqualTo("1");
        JsonNode end = fax("finished");
        assertThat(end.path("direction").asString()).isEqualTo("send");
        assertThat(end.path("identity").asString()).isEqualTo("+15550000009");
        assertThat(end.path("remote_identity").asString())
                .isEqualTo(call.phone().from());
        assertThat(end.path("document").asString()).isEqualTo("https://example.com/a.pdf");
        assertThat(end.path("success").asBoolean()).isTrue();
        assertThat(end.path("result").isString()).isTrue();
        assertThat(end.path("result_text").isString()).isTrue();
        assertThat(end.path("pages").stringValue()).isEqualTo("1");
        assertNothingForbidden();
    }

    @Test
    void whereThereIsNoFaxMachineItFailsInTime() {
        call.start("calling.send_fax", DOCUMENT);
        assertThat(call.client().eventsUntilNow("calling.call.fax")).isEmpty();
        clock.advance(Duration.ofSeconds(35));
        JsonNode end = fax("error");
        assertThat(end.path("success").asBoolean(true)).isFalse();
        assertThat(end.path("result_text").asString()).contains("No fax machine");
    }

    @Test
    void aMachineThatIsSwitchedOnLaterIsFoundAtItsPace() {
        simulator.pace(Pace.REALISTIC);
        call.start("calling.send_fax", DOCUMENT);
        call.phone().become(Party.FAX);
        assertThat(call.client().eventsUntilNow("calling.call.fax")).isEmpty();
        clock.advance(Duration.ofSeconds(6));
        fax("page");
        assertThat(fax("finished").path("success").asBoolean()).isTrue();
    }

    @Test
    void aReceivedFaxCanBeFetched() {
        call.start("calling.receive_fax", "");
        json(200, "POST", "/api/calls/" + call.phone().id() + "/fax", "{\"pages\":3}");
        for (String page : List.of("1", "2", "3")) {
            assertThat(fax("page").path("pages").asString()).isEqualTo(page);
        }
        JsonNode end = fax("finished");
        assertThat(end.path("direction").asString()).isEqualTo("receive");
        assertThat(end.path("pages").asString()).isEqualTo("3");
        HttpResponse<String> file =
                Control.fetch("GET", end.path("document").asString(), HttpResponse.BodyHandlers.ofString());
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(file.body()).startsWith("%PDF-").endsWith("%%EOF\n").contains("/Count 3");
        int table = Integer.parseInt(file.body().split("startxref\n")[1].split("\n")[0]);
        assertThat(file.body().substring(table)).startsWith("xref");
        assertProblem(send("POST", "/api/calls/" + call.phone().id() + "/fax", "{\"pages\":1}"), 409, "No fax");
    }

    @Test
    void whatIsNoDocumentIsRefused() {
        assertThat(call.error("calling.send_fax", ",\"control_id\":\"k\"")).isEqualTo(-32602);
        assertThat(call.error("calling.send_fax", ",\"control_id\":\"k\",\"document\":\"a.pdf\""))
                .isEqualTo(-32602);
    }
}
