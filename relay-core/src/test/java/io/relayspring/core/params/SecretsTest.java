package io.relayspring.core.params;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Protocol 2: secrets never reach a log, whatever field they turn up in. */
class SecretsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token",
                "TOKEN",
                "project",
                "project_id",
                "jwt_token",
                "authorization_state",
                "authentication",
                "authorization_bearer_token",
                "post_prompt_auth_password",
                "password",
                "client_secret",
                "Authorization",
                "protocol"
            })
    void fieldsThatHoldSecretsAreMaskedAtAnyDepth(String field) {
        Params params =
                Params.parse("{\"a\":[{\"" + field + "\":\"hush\"},{\"b\":{\"" + field + "\":{\"c\":\"hush\"}}}]}");
        assertThat(params.toString()).doesNotContain("hush").contains(field, "***");
        assertThat(params.toJson()).contains("hush");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://anne:hush@example.com/hook",
                "https://hush@example.com",
                "wss://anne:hu@hush@example.com:8443/?a=b",
                "see https://anne:hush@example.com/hook and https://bob:hush@example.com"
            })
    void whoSignsInWithinAnAddressIsMasked(String text) {
        Params params = Params.of(Map.of("status_url", text, "list", List.of(text)));
        assertThat(params.toString()).doesNotContain("hush").contains("://***@example.com");
        assertThat(params.toJson()).contains("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "Proxy-Authorization", "X-Auth-Token", "password"})
    void theValueOfAPairThatIsNamedAsASecretIsMasked(String name) {
        Params headers = Params.of(Map.of("headers", List.of(Map.of("name", name, "value", "hush"))));
        assertThat(headers.toString()).doesNotContain("hush").contains(name, "***");
        assertThat(headers.toJson()).contains("hush");
    }

    @Test
    void addressesWithoutASignInAndMailAddressesAreShown() {
        String json = "{\"a\":\"https://example.com/a@b?c=d@e\",\"b\":\"sip:anne@example.com\","
                + "\"c\":{\"name\":\"X-Order\",\"value\":\"7\"}}";
        assertThat(Params.parse(json)).hasToString(json);
    }

    @Test
    void otherFieldsAreShown() {
        assertThat(Params.parse("{\"call_id\":\"c1\",\"tokens\":7,\"text\":\"token\"}"))
                .hasToString("{\"call_id\":\"c1\",\"tokens\":7,\"text\":\"token\"}");
    }
}
