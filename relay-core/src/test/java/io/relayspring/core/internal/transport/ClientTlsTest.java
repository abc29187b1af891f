package io.relayspring.core.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;

/** Which TLS our engines speak. */
class ClientTlsTest {

    @Test
    void bothProtocolsAreSpokenUnlessTheContextSaysOtherwise() throws Exception {
        assertThat(ClientTls.parameters(SSLContext.getDefault()).getProtocols())
                .containsExactlyInAnyOrder("TLSv1.3", "TLSv1.2");
    }

    @Test
    void aContextOfTheOlderProtocolSpeaksThatOneAlone() throws Exception {
        assertThat(ClientTls.parameters(context("TLSv1.2")).getProtocols()).containsExactly("TLSv1.2");
    }

    @Test
    void aContextOfNoneButOlderProtocolsIsRefused() throws Exception {
        SSLContext old = context("TLSv1.1");
        assertThatExceptionOfType(SSLException.class)
                .isThrownBy(() -> ClientTls.parameters(old))
                .withMessageContaining("neither TLSv1.3 nor TLSv1.2");
    }

    @Test
    void theCertificateMustNameTheHost() throws Exception {
        assertThat(ClientTls.parameters(SSLContext.getDefault()).getEndpointIdentificationAlgorithm())
                .isEqualTo("HTTPS");
    }

    private static SSLContext context(String protocol) throws Exception {
        SSLContext context = SSLContext.getInstance(protocol);
        context.init(null, null, null);
        return context;
    }
}
