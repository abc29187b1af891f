package io.relayspring.simulator.internal.http;

import io.relayspring.simulator.internal.verb.Exchange;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The control API: finds the resource an address names and writes what it answers. */
public final class ControlApi extends Handler.Abstract {

    private static final Logger log = LoggerFactory.getLogger(ControlApi.class);
    private static final int SERVER_ERROR = 500;

    private final List<Resource> resources;

    public ControlApi(Exchange exchange) {
        CallResources calls = new CallResources(exchange);
        FaultResources faults = new FaultResources(exchange);
        RecordResources records = new RecordResources(exchange);
        resources = List.of(
                new Resource("api/calls").on("GET", calls::list).on("POST", calls::ring),
                new Resource("api/calls/*").on("GET", calls::show).on("DELETE", calls::hangUp),
                new Resource("api/calls/*/digits").on("POST", calls::press),
                new Resource("api/messages").on("GET", records::messages).on("POST", records::text),
                new Resource("api/faults")
                        .on("GET", faults::show)
                        .on("PUT", faults::replace)
                        .on("DELETE", faults::clear),
                new Resource("api/sessions").on("GET", faults::sessions),
                new Resource("api/journal").on("GET", records::journal),
                new Resource("api/violations").on("GET", records::violations));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        if (!path.startsWith("/api/") && !path.equals("/api")) {
            return false;
        }
        try {
            answer(request, path).write(response, callback);
        } catch (Problem problem) {
            Answer.write(problem, response, callback);
        } catch (Exception failure) {
            log.warn("{} {} failed", request.getMethod(), path, failure);
            Answer.write(Problem.of(SERVER_ERROR, "The simulator failed"), response, callback);
        }
        return true;
    }

    private Answer answer(Request request, String path) throws Exception {
        List<String> steps = List.of(path.substring(1).split("/", -1));
        for (Resource resource : resources) {
            if (resource.matches(steps)) {
                return resource.answer(request, steps);
            }
        }
        throw Problem.notFound("There is nothing here");
    }
}
