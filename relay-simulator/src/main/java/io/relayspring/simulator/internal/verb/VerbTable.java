package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The verbs, by method. A new one is a class and a line here. */
final class VerbTable {

    private final Map<RelayMethod, Verb> verbs = new EnumMap<>(RelayMethod.class);

    VerbTable(Exchange exchange) {
        SessionVerbs session = new SessionVerbs(exchange);
        List<Verb> all = new ArrayList<>(Arrays.asList(
                session.receive(),
                session.unreceive(),
                session.ping(),
                new AnswerVerb(exchange),
                new EndVerb(exchange),
                new PassVerb(exchange),
                new PlayVerb(exchange),
                new CollectVerb(exchange),
                new PlayAndCollectVerb(exchange),
                new RecordVerb(exchange),
                new SendDigitsVerb(exchange),
                new DialVerb(exchange),
                new ConnectVerb(exchange),
                new DisconnectVerb(exchange),
                new ClearDigitBindingsVerb(exchange),
                new DetectVerb(exchange),
                new AgentVerb(exchange),
                PlainVerb.hold(exchange),
                PlainVerb.unhold(exchange),
                PlainVerb.denoise(exchange),
                PlainVerb.stopDenoise(exchange),
                new JoinConferenceVerb(exchange),
                new LeaveConferenceVerb(exchange),
                new MessageSendVerb(exchange)));
        all.addAll(new OperationVerbs(exchange).all());
        all.forEach(verb -> verbs.put(verb.method(), verb));
    }

    @Nullable
    Verb find(RelayMethod method) {
        return verbs.get(method);
    }
}
