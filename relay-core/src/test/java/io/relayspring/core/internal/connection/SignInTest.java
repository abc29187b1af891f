package io.relayspring.core.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.connection.Credentials;
import io.relayspring.core.params.Params;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Protocol page 1 and 2: what a sign-in holds, and how its answer is read. */
class SignInTest {

    private static final String FIRST = "{\"version\":{\"major\":2,\"minor\":0,\"revision\":0},\"agent\":\"%s\","
            + "\"event_acks\":true,\"authentication\":%s}";

    private final ConnectionUnderTest test = new ConnectionUnderTest();

    @Test
    void theFirstSignInHoldsWhatThePageListsAndNoMore() {
        test.connection.start();
        assertThat(test.server.accept().connect())
                .isEqualTo(first("{\"project\":\"project-1\",\"token\":\"token-1\"}"));
        assertThat(Connection.AGENT).matches("relay-spring/\\S+");
    }

    @Test
    void aJwtStandsForProjectAndToken() {
        test.credentials = () -> Credentials.jwt("jwt-1");
        test.connection.start();
        assertThat(test.server.accept().connect()).isEqualTo(first("{\"jwt_token\":\"jwt-1\"}"));
    }

    private static Params first(String authentication) {
        return Params.parse(FIRST.formatted(Connection.AGENT, authentication));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":-32000,\"message\":\"no\",\"data\":{\"signalwire_error_code\":\"AUTH_REQUIRED\"}}",
                "{\"code\":-32602,\"message\":\"no\"}",
                "{\"code\":-32603,\"message\":\"no\"}",
                "{\"code\":500,\"message\":\"no\"}",
                "{\"message\":\"no\"}",
                "\"no\""
            })
    void anyErrorIsARefusalWhateverItsCode(String error) {
        test.connection.start();
        for (int wait : List.of(1, 2, 600)) {
            test.server.latest().open();
            test.server.latest().error("signalwire.connect", error);
            test.seconds(wait);
        }
        assertThat(test.server.attempts()).isEqualTo(3);
        assertThat(test.connection.stateName()).isEqualTo(ConnectionState.FAILED);
        assertThat(test.connection.lastFailure()).hasMessageContaining("no");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"protocol\":\"session-1\"}",
                "{\"protocol\":\"session-1\",\"code\":null}",
                "{\"protocol\":\"session-1\",\"nodeid\":7,\"ice_servers\":[{\"a\":1}],\"hut\":{\"a\":[null]}}"
            })
    void itsResultNeedsNoCodeAndWhatIsNotKnownIsIgnored(String result) {
        test.connection.start();
        test.server.accept(result);
        assertThat(test.connection.stateName()).isEqualTo(ConnectionState.READY);
    }
}
