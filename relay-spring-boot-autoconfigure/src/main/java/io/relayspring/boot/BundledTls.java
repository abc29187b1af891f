package io.relayspring.boot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslOptions;

/**
 * How an SSL bundle wants TLS to be spoken.
 *
 * @param context made of the bundle's stores and its protocol
 * @param options its protocols and ciphers, as far as it says
 */
record BundledTls(SSLContext context, SslOptions options) {

    private static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

    /**
     * @param property that names the bundle
     * @throws RelayConfigurationException if its stores are of no use, or it asks for what we do not speak
     */
    static BundledTls of(String property, String name, SslBundle bundle) {
        try {
            BundledTls tls = new BundledTls(bundle.createSslContext(), bundle.getOptions());
            tls.check();
            return tls;
        } catch (IllegalArgumentException | IllegalStateException unusable) {
            throw new RelayConfigurationException(
                    property + " names the SSL bundle '" + name + "', which cannot be used: " + unusable.getMessage()
                            + ".",
                    "Correct the bundle under spring.ssl.bundle, or name another.",
                    unusable);
        }
    }

    /** What a connection begins with. */
    SSLParameters parameters() {
        SSLParameters parameters = context.getDefaultSSLParameters();
        String[] protocols = options.getEnabledProtocols();
        if (protocols != null) {
            parameters.setProtocols(protocols);
        }
        String[] ciphers = options.getCiphers();
        if (ciphers != null) {
            parameters.setCipherSuites(ciphers);
        }
        return parameters;
    }

    private void check() {
        if (Stream.of(parameters().getProtocols()).noneMatch(PROTOCOLS::contains)) {
            throw new IllegalArgumentException("it speaks neither TLSv1.3 nor TLSv1.2, and older TLS is not safe");
        }
        refuseOthers("the protocol", options.getEnabledProtocols(), PROTOCOLS);
        refuseOthers(
                "the cipher",
                options.getCiphers(),
                List.of(context.getSupportedSSLParameters().getCipherSuites()));
    }

    private static void refuseOthers(String what, String @Nullable [] asked, List<String> allowed) {
        if (asked != null) {
            Arrays.stream(asked)
                    .filter(one -> !allowed.contains(one))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new IllegalArgumentException("it asks for " + what + " " + other + ", but may ask for "
                                + (allowed.size() > 2
                                        ? "those of this Java only"
                                        : String.join(" and ", allowed) + " only"));
                    });
        }
    }
}
