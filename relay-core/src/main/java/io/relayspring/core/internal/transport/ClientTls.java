package io.relayspring.core.internal.transport;

import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** How our engines speak TLS: 1.2 or newer, and the certificate must name the host. */
final class ClientTls {

    private static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

    private ClientTls() {}

    static SSLContext context(@Nullable SSLContext given) throws NoSuchAlgorithmException {
        return given == null ? SSLContext.getDefault() : given;
    }

    static SSLParameters parameters(SSLContext context) {
        SSLParameters parameters = context.getDefaultSSLParameters();
        String[] supported = context.getSupportedSSLParameters().getProtocols();
        parameters.setProtocols(
                Arrays.stream(supported).filter(PROTOCOLS::contains).toArray(String[]::new));
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        return parameters;
    }
}
