package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.service.Queues;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The verbs, by method. A new one is a row in one of the tables, or a class and a line here. */
final class VerbTable {

    private final Map<RelayMethod, Verb> verbs = new EnumMap<>(RelayMethod.class);

    VerbTable(Exchange exchange, Function<Request, Reply> replies) {
        Rows rows = new Rows(exchange);
        Queues queues = new Queues();
        List<Verb> all = new ArrayList<>();
        all.addAll(new SessionVerbs(exchange).all());
        all.addAll(withAClassOfTheirOwn(exchange, queues));
        all.addAll(MediaVerbs.all(rows));
        all.addAll(FaxVerbs.all(rows));
        all.addAll(FeedVerbs.all(rows));
        all.addAll(LiveVerbs.all(rows));
        all.addAll(PayVerbs.all(rows));
        all.addAll(AgentVerbs.all(rows));
        all.addAll(KeyVerbs.all(rows, new Errands(this::find, replies)));
        all.addAll(PlaceVerbs.all(rows, queues));
        all.addAll(StateVerbs.all(rows));
        all.addAll(new OperationVerbs(exchange).all());
        all.forEach(verb -> verbs.put(verb.method(), verb));
    }

    private static List<Verb> withAClassOfTheirOwn(Exchange exchange, Queues queues) {
        return List.of(
                new AnswerVerb(exchange),
                new EndVerb(exchange),
                new PassVerb(exchange),
                new CollectVerb(exchange),
                new PlayAndCollectVerb(exchange),
                new DialVerb(exchange),
                new ConnectVerb(exchange, queues),
                new DisconnectVerb(exchange),
                new JoinConferenceVerb(exchange),
                new LeaveConferenceVerb(exchange),
                new MessageSendVerb(exchange));
    }

    @Nullable
    Verb find(RelayMethod method) {
        return verbs.get(method);
    }
}
