package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Codecs;
import io.relayspring.simulator.internal.frame.Shape;
import io.relayspring.simulator.internal.service.FeedOperation;
import io.relayspring.simulator.internal.service.Transcription;
import java.util.List;
import java.util.Map;

/** To lead what is said on a call elsewhere: tap, stream, transcribe. */
final class FeedVerbs {

    private static final Shape TAPPED = Shape.object().required("direction", Check.word("listen", "speak", "both"));

    private static final Map<String, Shape> DEVICES = Map.of(
            "rtp",
            Shape.object()
                    .required("addr", Check.filled())
                    .required("port", Check.whole(1, 65_535))
                    .optional("codec", Codecs.ONE)
                    .optional("ptime", Check.count(1)),
            "ws",
            Shape.object()
                    .required("uri", Check.url("ws", "wss"))
                    .optional("codec", Codecs.ONE)
                    .optional("rate", Check.count(1)));

    private FeedVerbs() {}

    static List<Verb> all(Rows rows) {
        return List.of(tap(rows), stream(rows), transcribe(rows));
    }

    /** Its answer names the device from which it sends. */
    private static Verb tap(Rows rows) {
        Shape shape = Rows.reported()
                .required("tap", Shape.typed(Map.of("audio", TAPPED)))
                .required("device", Shape.typed(DEVICES));
        return rows.starting(
                RelayMethod.CALLING_TAP,
                shape,
                "Tapping",
                FeedOperation::tap,
                (tap, result) -> result.set("source_device", tap.sourceDevice()));
    }

    /** Its codec may be one that the list of codecs of calls does not have, with a rate and so on. */
    private static Verb stream(Rows rows) {
        Shape shape = Rows.reported()
                .required("url", Check.url("wss"))
                .optional("name", Check.filled())
                .optional("codec", Check.filled())
                .optional("track", Check.word("inbound_track", "outbound_track", "both_tracks"))
                .optional("status_url_method", Check.filled())
                .optional("authorization_bearer_token", Check.filled())
                .optional("custom_parameters", Shape.object().open());
        return rows.starting(RelayMethod.CALLING_STREAM, shape, "Streaming", FeedOperation::stream);
    }

    /** One at a time. */
    private static Verb transcribe(Rows rows) {
        return rows.starting(RelayMethod.CALLING_TRANSCRIBE, Rows.reported(), "Transcribing", (call, params) -> {
            Rows.mustBeAlone(call, Transcription.class, "Call is being transcribed already");
            return new Transcription(call, rows.exchange().calls().recordings(), params);
        });
    }
}
