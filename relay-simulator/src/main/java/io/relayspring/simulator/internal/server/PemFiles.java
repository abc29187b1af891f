package io.relayspring.simulator.internal.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Makes a TLS context of a certificate chain and its private key (PKCS #8) in PEM files. */
public final class PemFiles {

    private static final char[] NO_PASSWORD = new char[0];

    private PemFiles() {}

    public static SSLContext context(Path certificates, Path key) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, NO_PASSWORD);
            store.setKeyEntry("simulator", privateKey(Files.readString(key)), NO_PASSWORD, chain(certificates));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, NO_PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (NoSuchFileException missing) {
            throw unusable(certificates, key, missing.getFile() + " is not there", missing);
        } catch (GeneralSecurityException | IOException | IllegalArgumentException unusable) {
            throw unusable(certificates, key, String.valueOf(unusable.getMessage()), unusable);
        }
    }

    private static IllegalArgumentException unusable(Path certificates, Path key, String why, Exception cause) {
        return new IllegalArgumentException("No TLS with " + certificates + " and " + key + ": " + why, cause);
    }

    private static Certificate[] chain(Path certificates) throws GeneralSecurityException, IOException {
        try (InputStream in = Files.newInputStream(certificates)) {
            Certificate[] chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .toArray(new Certificate[0]);
            if (chain.length == 0) {
                throw new CertificateException("there is no certificate in the first");
            }
            return chain;
        }
    }

    private static PrivateKey privateKey(String pem) throws GeneralSecurityException {
        String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            PKCS8EncodedKeySpec spec =
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
            try {
                return KeyFactory.getInstance("RSA").generatePrivate(spec);
            } catch (InvalidKeySpecException notRsa) {
                return KeyFactory.getInstance("EC").generatePrivate(spec);
            }
        } catch (IllegalArgumentException | InvalidKeySpecException other) {
            throw new InvalidKeySpecException(
                    "the second must hold a private key in PEM, PKCS #8 (-----BEGIN PRIVATE KEY-----), RSA or EC",
                    other);
        }
    }
}
