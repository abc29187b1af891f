package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for localhost that nobody trusts unless told to. */
public final class TestCertificate {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String KEY = "key";

    private final KeyStore keys;

    private TestCertificate(KeyStore keys) {
        this.keys = keys;
    }

    /** Makes one, with the JDK's own tool. */
    public static TestCertificate in(Path folder) throws Exception {
        Path file = folder.resolve("keys.p12");
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String[] command = (tool + " -genkeypair -alias " + KEY + " -keyalg EC -groupname secp256r1 -dname CN=localhost"
                        + " -ext san=dns:localhost,ip:127.0.0.1 -validity 2 -storetype PKCS12 -keystore " + file
                        + " -storepass " + new String(PASSWORD))
                .split(" ");
        Process keytool = new ProcessBuilder(command).inheritIO().start();
        assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return new TestCertificate(keys);
    }

    /** Its chain as a PEM file. */
    public Path chainFile(Path folder) throws Exception {
        return pem(folder.resolve("cert.pem"), "CERTIFICATE", chain().getEncoded());
    }

    /** Its private key as a PEM file. */
    public Path keyFile(Path folder) throws Exception {
        return pem(
                folder.resolve("key.pem"),
                "PRIVATE KEY",
                keys.getKey(KEY, PASSWORD).getEncoded());
    }

    private static Path pem(Path file, String kind, byte[] content) throws IOException {
        String text = Base64.getMimeEncoder().encodeToString(content);
        return Files.writeString(file, "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }

    private Certificate chain() throws GeneralSecurityException {
        return keys.getCertificate(KEY);
    }

    /** For the server that has it. */
    public SSLContext server() throws Exception {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    /** For a program that trusts it and nothing else. */
    public SSLContext trusting() throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("simulator", chain());
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
