package io.relayspring.core;

import io.relayspring.core.error.CommandException;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.params.Checks;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.RelayMethod;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom the client may call, connect, refer to or text: a system under test must not ring strangers. Looks at what is
 * about to be sent, so that no verb gets past it.
 */
final class Destinations {

    private final List<String> prefixes;

    /** @param prefixes how allowed destinations begin; none means that all are */
    Destinations(List<String> prefixes) {
        prefixes.forEach(prefix -> Checks.text("allowedDestinations", prefix));
        this.prefixes = prefixes.stream().map(Destinations::plain).toList();
    }

    /** Why the request must not be sent, if it must not. */
    Optional<CommandException> refusal(Request request) {
        if (prefixes.isEmpty()) {
            return Optional.empty();
        }
        return destinations(request)
                .filter(destination -> prefixes.stream().noneMatch(plain(destination)::startsWith))
                .findFirst()
                .map(stranger -> new CommandException(
                        request.method(), "403", "not sent: " + stranger + " is none of the allowed destinations"));
    }

    private static Stream<String> destinations(Request request) {
        Params params = request.params();
        if (is(request, RelayMethod.CALLING_DIAL) || is(request, RelayMethod.CALLING_CONNECT)) {
            return params.allObjects("devices").stream().flatMap(Destinations::ofDevice);
        }
        if (is(request, RelayMethod.CALLING_REFER)) {
            return ofDevice(params.params("device"));
        }
        return is(request, RelayMethod.MESSAGING_SEND) ? Stream.of(params.text("to_number")) : Stream.empty();
    }

    private static boolean is(Request request, RelayMethod method) {
        return request.method().equals(method.wire());
    }

    /** Nested or, as an untyped command may have it, flat. Queues, streams and calls that are up ring nobody. */
    private static Stream<String> ofDevice(Params device) {
        return Stream.of(device.params("params"), device)
                .map(fields -> fields.firstText("to_number", "to"))
                .filter(destination -> !destination.isEmpty());
    }

    /** Without what people put into a number to read it by. */
    private static String plain(String destination) {
        return destination.replaceAll("[ ().-]|^sips?:", "");
    }
}
