package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.RelayClient;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** By what names accounts are known, however the sources of their properties write them. */
class AccountNamesTest {

    // An environment variable has neither dashes nor capitals.
    @Test
    void anAccountWhoseTokenIsAVariableIsOneAccount() {
        RelayRunner.plain()
                .withInitializer(variables(Map.of(
                        "SIGNALWIRE_RELAY_CLIENTS_MYSALES_APITOKEN", "t1",
                        "SIGNALWIRE_RELAY_CLIENTS_HELPDESK_APITOKEN", "t2")))
                .withPropertyValues(
                        "signalwire.relay.clients.my-sales.project-id=p1",
                        "signalwire.relay.clients.helpDesk.project-id=p2",
                        "signalwire.relay.primary=my-sales",
                        "signalwire.relay.auto-startup=false")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBeansOfType(RelayClient.class))
                            .containsOnlyKeys("my-salesRelayClient", "helpDeskRelayClient");
                    assertThat(context.getBean(RelayClient.class).name()).isEqualTo("my-sales");
                });
    }

    @Test
    void anAccountThatIsAllVariablesHasTheNameTheyWrite() {
        RelayRunner.plain()
                .withInitializer(variables(Map.of("SIGNALWIRE_RELAY_CLIENTS_SALES_JWTTOKEN", "t1")))
                .withPropertyValues("signalwire.relay.auto-startup=false")
                .run(context ->
                        assertThat(context.getBean(RelayClient.class).name()).isEqualTo("sales"));
    }

    @Test
    void aPrimaryOneWhereThereIsNoneIsRefused() {
        RelayRunner.unstarted()
                .withPropertyValues("signalwire.relay.primary=sales")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageEndingWith("names the client 'sales', which there is not. There is none at all."));
    }

    private static ApplicationContextInitializer<ConfigurableApplicationContext> variables(
            Map<String, Object> variables) {
        return context -> context.getEnvironment()
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
    }
}
