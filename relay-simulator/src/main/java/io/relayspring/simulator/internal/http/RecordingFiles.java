package io.relayspring.simulator.internal.http;

import io.relayspring.simulator.internal.call.Recordings;
import io.relayspring.simulator.internal.log.Monitor;
import io.relayspring.simulator.internal.sound.StoredFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Serves what was recorded, faxed and transcribed. */
public final class RecordingFiles extends Handler.Abstract {

    private final Recordings recordings;
    private final Monitor monitor;

    public RecordingFiles(Recordings recordings, Monitor monitor) {
        this.recordings = recordings;
        this.monitor = monitor;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        String path = Request.getPathInContext(request);
        if (!path.startsWith(Recordings.PATH)) {
            return false;
        }
        boolean head = request.getMethod().equals("HEAD");
        if (!head && !request.getMethod().equals("GET")) {
            Answer.write(Problem.methodNotAllowed(List.of("GET", "HEAD")), response, callback);
            return true;
        }
        String name = path.substring(Recordings.PATH.length());
        Optional<StoredFile> file = monitor.call(() -> Optional.ofNullable(recordings.find(name)));
        if (file.isEmpty()) {
            Answer.write(Problem.notFound("There is no such recording, or it goes on"), response, callback);
        } else {
            serve(file.get(), head, response, callback);
        }
        return true;
    }

    private static void serve(StoredFile file, boolean head, Response response, Callback callback) throws IOException {
        response.setStatus(HttpStatus.OK_200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, file.type());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, file.size());
        if (!head) {
            try (OutputStream out = Content.Sink.asOutputStream(response)) {
                file.writeTo(out);
            }
        }
        callback.succeeded();
    }
}
