package io.relayspring.core.call;

import static io.relayspring.core.device.Device.phone;
import static io.relayspring.core.device.DialPlan.ring;
import static java.time.Duration.ofSeconds;

import io.relayspring.core.device.Device;
import io.relayspring.core.device.DialPlan;
import io.relayspring.core.internal.async.Dispatch;
import io.relayspring.core.internal.async.TickingTimers;
import io.relayspring.core.internal.calling.ManualServer;
import io.relayspring.core.internal.messaging.MessageRegistry;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.message.MessageOptions;
import io.relayspring.core.params.Params;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The frames of what a client sends that no call is for. */
class MessageFramesTest {

    private static final String US = "+15550000001";
    private static final String ANNE = "+15551230011";

    private final List<Request> requests = new ArrayList<>();
    private final MessageRegistry messages = new MessageRegistry(
            requests::add,
            (name, subject) -> new Dispatch(Runnable::run, Runnable::run),
            new TickingTimers(),
            () -> "session-1");

    private void assertSent(Params command, String frame) throws IOException {
        messages.send(command);
        ExpectedFrames.assertFrame(Params.parse(requests.get(0).frame()), frame);
    }

    @Test
    void aMessageNamesItsContextNumbersAndText() throws IOException {
        assertSent(MessageOptions.command(ANNE, "Ready.", m -> m.from(US)), "message-minimal");
    }

    @Test
    void aMessageMayHaveEverything() throws IOException {
        assertSent(
                MessageOptions.command(
                        ANNE,
                        "Look!",
                        m -> m.from(US)
                                .media(URI.create("https://example.com/a.jpg"))
                                .media(URI.create("https://example.com/b.jpg"))
                                .tags("order-7")
                                .region("us")
                                .context("shop")),
                "message-full");
    }

    @Test
    void aMessageMayHaveMediaOnly() throws IOException {
        assertSent(
                MessageOptions.command(ANNE, m -> m.from(US).media(URI.create("https://example.com/a.jpg"))),
                "message-media");
    }

    @Test
    void aDialNamesTagAndDevices() throws IOException {
        ManualServer server = new ManualServer();
        Device anne = phone(ANNE, p -> p.from(US));
        server.dials().dial(Params.of(Map.of("tag", "t", "devices", anne.toWire())), ofSeconds(1));
        ExpectedFrames.assertFrame(server.frame(0), "dial-minimal");
    }

    @Test
    void aDialMayHaveEverything() throws IOException {
        ManualServer server = new ManualServer();
        Device anne = phone(ANNE, p -> p.from(US));
        DialPlan plan = ring(
                        phone(ANNE, p -> p.from(US).timeout(ofSeconds(30))), phone("+15551230012", p -> p.from(US)))
                .thenRing(anne);
        Params options =
                Params.of(Map.of("tag", "mine", "region", "us-east", "node_id", "n7", "max_price_per_minute", 0.25));
        server.dials().dial(options.with("devices", plan.toWire()), ofSeconds(1));
        ExpectedFrames.assertFrame(server.frame(0), "dial-full");
    }
}
