package io.relayspring.simulator.internal.http;

import io.relayspring.simulator.internal.verb.Exchange;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The control API: finds the resource an address names and writes what it answers. */
public final class ControlApi extends Handler.Abstract {

    /** Whoever looks for the control API finds it. */
    static final String NOTHING = "There is nothing here; there are /api/calls, /api/phones, /api/messages,"
            + " /api/conferences, /api/faults, /api/sessions, /api/journal, /api/violations, /api/health, /api/reset";

    private static final Logger log = LoggerFactory.getLogger(ControlApi.class);
    private static final int SERVER_ERROR = 500;

    private final List<Resource> resources;

    public ControlApi(Exchange exchange) {
        resources = Stream.of(
                        calls(new CallResources(exchange)),
                        phones(new PhoneResources(exchange), new ConferenceResources(exchange)),
                        messages(new MessageResources(exchange)),
                        faults(new FaultResources(exchange)),
                        remembered(new RecordResources(exchange), new HealthResource(exchange)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Resource> calls(CallResources calls) {
        return List.of(
                new Resource("api/calls").on("GET", calls::list).on("POST", calls::ring),
                new Resource("api/calls/*").on("GET", calls::show).on("DELETE", calls::hangUp),
                new Resource("api/calls/*/digits").on("POST", calls::press),
                new Resource("api/calls/*/speech").on("POST", calls::speak),
                new Resource("api/calls/*/answer").on("POST", calls::pickUp),
                new Resource("api/calls/*/party").on("PUT", calls::become),
                new Resource("api/calls/*/beep").on("POST", calls::beep),
                new Resource("api/calls/*/operations/*").on("DELETE", calls::endOperation),
                new Resource("api/calls/*/fax").on("POST", calls::fax));
    }

    private static List<Resource> phones(PhoneResources phones, ConferenceResources conferences) {
        return List.of(
                new Resource("api/phones").on("GET", phones::list),
                new Resource("api/phones/*")
                        .on("GET", phones::show)
                        .on("PUT", phones::change)
                        .on("DELETE", phones::forget),
                new Resource("api/conferences").on("GET", conferences::list));
    }

    private static List<Resource> messages(MessageResources messages) {
        return List.of(
                new Resource("api/messages").on("GET", messages::list).on("POST", messages::send),
                new Resource("api/messages/*").on("GET", messages::show),
                new Resource("api/messages/*/state").on("PUT", messages::end));
    }

    private static List<Resource> faults(FaultResources faults) {
        return List.of(
                new Resource("api/faults")
                        .on("GET", faults::show)
                        .on("PUT", faults::replace)
                        .on("DELETE", faults::clear),
                new Resource("api/sessions").on("GET", faults::sessions));
    }

    private static List<Resource> remembered(RecordResources records, HealthResource health) {
        return List.of(
                new Resource("api/health").on("GET", health::show),
                new Resource("api/reset").on("POST", health::reset),
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
            refuseOtherSites(request);
            answer(request, path).write(response, callback);
        } catch (Problem problem) {
            Answer.write(problem, response, callback);
        } catch (Exception failure) {
            log.warn("{} {} failed", request.getMethod(), path, failure);
            Answer.write(Problem.of(SERVER_ERROR, "The simulator failed"), response, callback);
        }
        return true;
    }

    /** A page from elsewhere that a developer's browser shows is not to ring, reset or break anything here. */
    private static void refuseOtherSites(Request request) {
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        String own = request.getHeaders().get(HttpHeader.HOST);
        if (origin != null && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(own)) {
            throw Problem.forbidden("The control API is not for pages of other sites: the Origin is " + origin);
        }
    }

    private Answer answer(Request request, String path) throws Exception {
        List<String> steps = List.of(path.substring(1).split("/", -1));
        for (Resource resource : resources) {
            if (resource.matches(steps)) {
                return resource.answer(request, steps);
            }
        }
        throw Problem.notFound(NOTHING);
    }
}
