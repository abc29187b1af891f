package io.relayspring.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Trusts the certificates of a PEM file and no others. */
final class PemTrust {

    private PemTrust() {}

    /**
     * @param name what the setting is called, for the message
     * @throws IllegalArgumentException if the file cannot be read or holds no certificate
     */
    static SSLContext of(String name, Path file) {
        try {
            Collection<? extends Certificate> certificates = read(file);
            if (certificates.isEmpty()) {
                throw new IllegalArgumentException(name + " " + file + " holds no certificate");
            }
            return trusting(certificates);
        } catch (IOException e) {
            throw new IllegalArgumentException(name + " " + file + " cannot be read: " + e, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(name + " " + file + " is no PEM file of certificates", e);
        }
    }

    private static Collection<? extends Certificate> read(Path file) throws IOException, GeneralSecurityException {
        try (InputStream pem = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(pem);
        }
    }

    private static SSLContext trusting(Collection<? extends Certificate> certificates)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("ca-" + number++, certificate);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
