package io.relayspring.simulator.internal.http;

import io.relayspring.simulator.internal.frame.Findings;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.frame.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The body of a request, read and held against what it must be. */
final class Body {

    private static final int LIMIT = 1 << 20;

    private Body() {}

    static ObjectNode read(Request request, Shape shape) throws IOException {
        JsonNode node = Json.parse(text(request));
        if (!(node instanceof ObjectNode body)) {
            throw Problem.badRequest("The body must be a JSON object");
        }
        Findings findings = shape.examine(body);
        List<String> wrong = new ArrayList<>(findings.wrong());
        wrong.addAll(findings.strangers());
        if (!wrong.isEmpty()) {
            throw Problem.badRequest(String.join("; ", wrong).replace("params.", ""));
        }
        return body;
    }

    private static String text(Request request) throws IOException {
        try (InputStream in = Content.Source.asInputStream(request)) {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw Problem.badRequest("The body is longer than " + LIMIT + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
