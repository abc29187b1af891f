package io.relayspring.simulator.run;

import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Asks the simulator that runs with the same settings whether it is well, for images that have no other way to. */
record HealthCheck(URI uri) {

    private static final Duration LONGEST = Duration.ofSeconds(5);

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
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(LONGEST).build();
        try {
            HttpResponse<String> response = client().send(request, HttpResponse.BodyHandlers.ofString());
            out.println(response.body());
            return response.statusCode() == 200;
        } catch (IOException | GeneralSecurityException unreachable) {
            out.println(uri + " does not answer: " + unreachable);
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static HttpClient client() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anybody()}, null);
        return HttpClient.newBuilder()
                .connectTimeout(LONGEST)
                .sslContext(context)
                .build();
    }

    /** It asks itself, over this machine's own network: there is nobody to be deceived by. */
    private static final class Anybody extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
