package io.relayspring.core.params;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void otherFieldsAreShown() {
        assertThat(Params.parse("{\"call_id\":\"c1\",\"tokens\":7,\"text\":\"token\"}"))
                .hasToString("{\"call_id\":\"c1\",\"tokens\":7,\"text\":\"token\"}");
    }
}
