package io.relayspring.simulator.internal.session;

import io.relayspring.simulator.fault.Expiry;
import io.relayspring.simulator.fault.Fault.CloseAfterSignIn;
import io.relayspring.simulator.fault.Fault.ExpireAuthorization;
import io.relayspring.simulator.fault.Fault.ForgetSessions;
import io.relayspring.simulator.fault.Fault.RefuseAuthentication;
import io.relayspring.simulator.internal.fault.FaultRule;
import io.relayspring.simulator.internal.fault.Place;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.frame.Refusal;
import java.util.ArrayList;
import java.util.List;
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
    private final AuthorizationStates states;

    public SignIn(Environment environment, Sessions sessions, List<Account> accounts) {
        this.environment = environment;
        this.sessions = sessions;
        this.accounts = List.copyOf(accounts);
        this.states = new AuthorizationStates(environment.secrets());
        sessions.whenGone(states::forget);
    }

    public Admitted admit(Connection connection, ObjectNode params) {
        Session asked = sessions.find(Json.text(params, "protocol"));
        forbidWhatIsOver(connection, asked, "the protocol");
        forbidWhatIsOver(connection, states.find(Json.text(params, "authorization_state")), "the authorization state");
        Place place = new Place(connection.name(), asked == null ? "" : asked.name());
        FaultRule<RefuseAuthentication> refused = environment.faults().take(RefuseAuthentication.class, place);
        if (refused != null) {
            throw refusal(refused.fault().message());
        }
        Expiry expiry = expiry(params, place);
        Account account = authenticate(params, expiry == null);
        boolean restored = asked != null && isRestored(asked, account, expiry == Expiry.NEW_SESSION, place);
        Session session = asked != null && restored ? asked : sessions.open(account);
        Connection before = session.connection();
        session.attach(connection, contexts(params));
        if (before != null && before != connection) {
            before.replaced();
        }
        return new Admitted(session, result(session, restored));
    }

    private void forbidWhatIsOver(Connection connection, @Nullable Session of, String what) {
        if (of != null && of.isRestartKnown()) {
            String rule = "After a restart a fresh session begins";
            environment.violations().forbidden(connection.name(), "", rule, "Sent " + what + " of before the restart");
        }
    }

    private static Refusal refusal(String message) {
        return Refusal.error(-32000, message, "AUTH_REQUIRED");
    }

    /** What is the matter with the authorization state that is brought; null when it is good, or none is. */
    private @Nullable Expiry expiry(ObjectNode params, Place place) {
        FaultRule<ExpireAuthorization> expired =
                Json.text(params, "authorization_state").isEmpty()
                        ? null
                        : environment.faults().take(ExpireAuthorization.class, place);
        if (expired != null && expired.fault().expiry() == Expiry.REFUSED) {
            throw refusal("Authorization state expired");
        }
        return expired == null ? null : expired.fault().expiry();
    }

    /** Begins what runs while the session has its socket: the authorization state pushed, and the pings. */
    public void begin(Session session, Connection connection) {
        connection.signedIn();
        session.event("signalwire.authorization.state", Json.object().put("authorization_state", states.next(session)));
        environment.later(environment.timing().pingInterval(), connection::ping);
        if (environment.faults().strikes(CloseAfterSignIn.class, connection.place())) {
            connection.close(Connection.NORMAL);
        }
    }

    private Account authenticate(ObjectNode params, boolean byState) {
        Session known = states.find(Json.text(params, "authorization_state"));
        if (byState && known != null) {
            return known.account();
        }
        JsonNode authentication = params.path("authentication");
        return accounts.stream()
                .filter(account -> account.accepts(authentication))
                .findFirst()
                .orElseThrow(() -> refusal("Authentication failed"));
    }

    private boolean isRestored(Session asked, Account account, boolean expired, Place place) {
        if (!asked.account().sharesProject(account)) {
            return false;
        }
        boolean lost = expired || asked.isForgotten() || environment.faults().strikes(ForgetSessions.class, place);
        if (lost) {
            sessions.end(asked);
        }
        return !lost;
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
