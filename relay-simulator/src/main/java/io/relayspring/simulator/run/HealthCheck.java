package io.relayspring.simulator.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Asks the simulator that runs with the same settings whether it is well, for images that have no other way to. */
record HealthCheck(URI uri) {

    /** Milliseconds, for the connection and for each read. */
    private static final int LONGEST = 5_000;

    static HealthCheck of(Configuration configuration) {
        String address = configuration.address();
        String host = address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
        String scheme = configuration.isSecure() ? "https" : "http";
        return new HealthCheck(URI.create(scheme + "://" + shown(host) + ":" + configuration.port() + "/api/health"));
    }

    /** A host as URLs have it. */
    static String shown(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    boolean isWell(PrintStream out) {
        try {
            HttpURLConnection connection = open();
            int status = connection.getResponseCode();
            try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                out.println(body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
            return status == HttpURLConnection.HTTP_OK;
        } catch (IOException | GeneralSecurityException unreachable) {
            out.println(uri + " does not answer: " + unreachable);
            return false;
        }
    }

    // Not the newer client: it has threads of its own and takes half as much CPU time again, at each check of an image.
    private HttpURLConnection open() throws IOException, GeneralSecurityException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(LONGEST);
        connection.setReadTimeout(LONGEST);
        if (connection instanceof HttpsURLConnection secure) {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Anybody()}, null);
            secure.setSSLSocketFactory(context.getSocketFactory());
            secure.setHostnameVerifier((host, session) -> true);
        }
        return connection;
    }

    /** It asks itself, over this machine's own network: there is nobody to be deceived by. */
    private static final class Anybody implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
