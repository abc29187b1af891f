package io.relayspring.core;

import io.relayspring.core.error.CommandException;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.RelayMethod;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whom the client may call, connect, refer to or text: a system under test must not ring strangers. Looks at what is
 * about to be sent, so that no verb gets past it.
 */
final class Destinations {

    private static final Pattern NUMBER = Pattern.compile("[+0-9 ().-]*");

    private final List<String> prefixes;

    /** @param prefixes how allowed destinations begin; none means that all are */
    Destinations(List<String> prefixes) {
        this.prefixes = prefixes.stream().map(Destinations::plain).toList();
        if (this.prefixes.contains("")) {
            throw new IllegalArgumentException(
                    "allowedDestinations must name how numbers or addresses begin, not only a scheme or signs");
        }
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

    /** A number without what people put into it to read it by; an address without its scheme. */
    private static String plain(String destination) {
        String address = destination.strip().replaceFirst("^sips?:", "");
        return NUMBER.matcher(address).matches() ? address.replaceAll("[ ().-]", "") : address;
    }
}
