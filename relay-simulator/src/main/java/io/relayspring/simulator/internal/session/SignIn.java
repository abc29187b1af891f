package io.relayspring.simulator.internal.session;

import io.relayspring.simulator.internal.fault.FaultKind;
import io.relayspring.simulator.internal.fault.FaultRule;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.frame.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lets programs in: checks who they are, gives them back their session or opens a new one. */
public final class SignIn {

    /** What came of it: the answer to give, and the session that then begins. */
    public record Admitted(Session session, ObjectNode result) {}

    private final Environment environment;
    private final Sessions sessions;
    private final List<Account> accounts;
    private final Map<String, Account> states = new HashMap<>();

    public SignIn(Environment environment, Sessions sessions, List<Account> accounts) {
        this.environment = environment;
        this.sessions = sessions;
        this.accounts = List.copyOf(accounts);
    }

    public Admitted admit(Connection connection, ObjectNode params) {
        FaultRule refused = environment.faults().take(FaultKind.REFUSE_AUTHENTICATION, "");
        if (refused != null && refused.refusal() != null) {
            throw refused.refusal();
        }
        Account account = authenticate(params);
        Session kept = kept(account, Json.text(params, "protocol"));
        Session session = kept == null ? sessions.open(account) : kept;
        Connection before = session.connection();
        session.attach(connection, contexts(params));
        if (before != null && before != connection) {
            before.line().close();
        }
        return new Admitted(session, result(session, kept != null));
    }

    /** Begins what runs while the session has its socket: the authorization state pushed, and the pings. */
    public void begin(Session session, Connection connection) {
        connection.signedIn();
        String state = "as:" + UUID.randomUUID();
        environment.secrets().add(state);
        states.put(state, session.account());
        session.event("signalwire.authorization.state", Json.object().put("authorization_state", state));
        environment.later(environment.timing().pingInterval(), connection::ping);
    }

    private Account authenticate(ObjectNode params) {
        Account known = states.get(Json.text(params, "authorization_state"));
        if (known != null) {
            return known;
        }
        JsonNode authentication = params.path("authentication");
        return accounts.stream()
                .filter(account -> account.accepts(authentication))
                .findFirst()
                .orElseThrow(() -> Refusal.error(-32000, "Authentication failed", "AUTH_REQUIRED"));
    }

    private @Nullable Session kept(Account account, String protocol) {
        Session session = sessions.find(protocol);
        if (session == null || !session.account().equals(account)) {
            return null;
        }
        if (session.isForgotten() || environment.faults().strikes(FaultKind.FORGET_SESSIONS)) {
            sessions.end(session);
            return null;
        }
        return session;
    }

    private static List<String> contexts(ObjectNode params) {
        List<String> contexts = new ArrayList<>();
        params.path("contexts").forEach(context -> contexts.add(context.asString()));
        return contexts;
    }

    private static ObjectNode result(Session session, boolean restored) {
        ObjectNode result = Json.object();
        result.put("protocol", session.protocol());
        result.put("identity", UUID.randomUUID() + "@simulator.example.com");
        result.put("session_restored", restored);
        result.put("sessionid", UUID.randomUUID().toString());
        result.put("nodeid", "node-0@simulator.example.com");
        result.putObject("authorization").put("project", session.account().project());
        result.putArray("ice_servers");
        return result;
    }
}
