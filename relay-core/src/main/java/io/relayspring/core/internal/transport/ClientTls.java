package io.relayspring.core.internal.transport;

import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** How our engines speak TLS: as the context does by default, but 1.2 or newer; the certificate must name the host. */
final class ClientTls {

    private static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

    private ClientTls() {}

    static SSLContext context(@Nullable SSLContext given) throws NoSuchAlgorithmException {
        return given == null ? SSLContext.getDefault() : given;
    }

    /** @throws SSLException if the context knows none but older protocols */
    static SSLParameters parameters(SSLContext context) throws SSLException {
        SSLParameters parameters = context.getDefaultSSLParameters();
        String[] spoken = Arrays.stream(parameters.getProtocols())
                .filter(PROTOCOLS::contains)
                .toArray(String[]::new);
        if (spoken.length == 0) {
            throw new SSLException("the SSL context speaks neither TLSv1.3 nor TLSv1.2");
        }
        parameters.setProtocols(spoken);
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        return parameters;
    }
}
