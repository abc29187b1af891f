package io.relayspring.boot;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A private certificate authority, made for the test, and the servers it vouches for. */
final class TestAuthority {

    private static final String PASSWORD = "changeit";

    private final Path folder;
    private final String name;

    private TestAuthority(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    static TestAuthority create(Path folder, String name) throws Exception {
        TestAuthority authority = new TestAuthority(folder, name);
        authority.keytool(name, "-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "bc:c");
        authority.keytool(
                name, "-exportcert", "-rfc", "-file", authority.certificate().toString());
        return authority;
    }

    /** Its certificate, as a PEM file. */
    Path certificate() {
        return folder.resolve(name + ".pem");
    }

    /** A server with a certificate for these names, good for so many days from that start. */
    SSLContext server(String server, String names, String start, int days) throws Exception {
        Path request = folder.resolve(server + ".csr");
        Path signed = folder.resolve(server + ".pem");
        keytool(server, "-genkeypair", "-keyalg", "EC", "-dname", "CN=" + server);
        keytool(server, "-certreq", "-file", request.toString());
        keytool(
                name,
                "-gencert",
                "-infile",
                request.toString(),
                "-outfile",
                signed.toString(),
                "-ext",
                "san=" + names,
                "-startdate",
                start,
                "-validity",
                Integer.toString(days));
        return context(server, signed);
    }

    private SSLContext context(String server, Path signed) throws Exception {
        KeyStore made = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store(server))) {
            made.load(in, PASSWORD.toCharArray());
        }
        PrivateKey key = (PrivateKey) made.getKey("key", PASSWORD.toCharArray());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry("key", key, PASSWORD.toCharArray(), new Certificate[] {read(signed), read(certificate())});
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static Certificate read(Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private Path store(String owner) {
        return folder.resolve(owner + ".p12");
    }

    private void keytool(String owner, String command, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), command, "-alias", "key"));
        line.addAll(List.of("-storetype", "PKCS12", "-keystore", store(owner).toString(), "-storepass", PASSWORD));
        line.addAll(List.of(arguments));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException(new String(process.getInputStream().readAllBytes()));
        }
    }
}
