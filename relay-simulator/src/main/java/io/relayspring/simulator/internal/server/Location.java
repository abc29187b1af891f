package io.relayspring.simulator.internal.server;

/**
 * The server a simulator is on, and where.
 *
 * @param server the server
 * @param path the path, which begins with a slash; empty for the whole server
 * @param own whether it is there for this simulator alone, and starts and stops with it
 */
public record Location(WebServer server, String path, boolean own) {

    /**
     * Listens, unless the server does so anyway.
     *
     * @throws IllegalStateException if it cannot, or does no more
     */
    public void start() {
        if (own) {
            server.start();
        } else if (!server.isListening()) {
            throw new IllegalStateException("The simulator could not start: its SimulatorPort is closed");
        }
    }

    /** Stops listening, unless others are on the server. */
    public void stop() {
        if (own) {
            server.stop();
        }
    }

    /** Where a program connects. Below the root with a slash at the end: without it a server would redirect. */
    public String url() {
        return scheme("ws") + (path.isEmpty() ? "" : path + "/");
    }

    /** Where plain HTTP is served, without a slash at the end. */
    public String httpUrl() {
        return scheme("http") + path;
    }

    private String scheme(String plain) {
        Binding binding = server.binding();
        return plain + (binding.isSecure() ? "s" : "") + "://" + binding.host() + ":" + server.port();
    }
}
