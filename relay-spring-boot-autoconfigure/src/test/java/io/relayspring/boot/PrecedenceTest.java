package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.RelayClient;
import io.relayspring.core.connection.Credentials;
import io.relayspring.simulator.RelaySimulator;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** The rows of the table "What counts" in {@code docs/configuration.md}; those of beans are in {@link BackOffTest}. */
class PrecedenceTest {

    private static final String[] VARIABLES = {
        "SIGNALWIRE_PROJECT_ID=p2", "SIGNALWIRE_API_TOKEN=t2", "SIGNALWIRE_SPACE=space.example.com"
    };

    private final ApplicationContextRunner runner =
            RelayRunner.plain().withPropertyValues("signalwire.relay.auto-startup=false");

    @Test
    void credentialsAreTheSuppliersThenThePropertiesThenTheVariables() {
        ApplicationContextRunner variables = runner.withPropertyValues(VARIABLES);
        assertCredentials(variables, "p2", "t2");
        ApplicationContextRunner both =
                variables.withPropertyValues("signalwire.relay.project-id=p1", "signalwire.relay.api-token=t1");
        assertCredentials(both, "p1", "t1");
        assertCredentials(both.withBean(RelayCredentialsSupplier.class, () -> () -> Credentials.jwt("j0")), "j0");
    }

    @Test
    void aJwtAmongTheVariablesCountsBeforeAProjectAndTheNewerNameOfTheTokenBeforeTheOlder() {
        assertCredentials(runner.withPropertyValues(VARIABLES).withPropertyValues("SIGNALWIRE_JWT_TOKEN=j2"), "j2");
        assertCredentials(runner.withPropertyValues(VARIABLES).withPropertyValues("SIGNALWIRE_TOKEN=old"), "p2", "t2");
    }

    @Test
    void theAddressIsTheUrlThenTheHostThenTheVariableThenTheVendors() {
        ApplicationContextRunner none = runner.withPropertyValues("signalwire.relay.jwt-token=j1");
        assertAddress(none, "wss://relay.signalwire.com");
        ApplicationContextRunner variable = none.withPropertyValues(VARIABLES);
        assertAddress(variable, "wss://space.example.com");
        ApplicationContextRunner host = variable.withPropertyValues("signalwire.relay.host=host.example.com");
        assertAddress(host, "wss://host.example.com");
        assertAddress(
                host.withPropertyValues("signalwire.relay.url=wss://url.example.com:8443"),
                "wss://url.example.com:8443");
    }

    @Test
    void aSupplierOfCredentialsLeavesTheAddressToTheProperties() {
        assertAddress(
                runner.withBean(RelayCredentialsSupplier.class, () -> () -> Credentials.jwt("j0"))
                        .withPropertyValues("signalwire.relay.host=host.example.com"),
                "wss://host.example.com");
    }

    @Test
    void theLimitOfCallsIsTheCustomizersThenThePropertysThenTheVariables() {
        ApplicationContextRunner variable = RelayRunner.unstarted().withPropertyValues("RELAY_MAX_ACTIVE_CALLS=7");
        assertThat(callsAllowed(variable)).isEqualTo(7);
        ApplicationContextRunner property = variable.withPropertyValues("signalwire.relay.max-active-calls=8");
        assertThat(callsAllowed(property)).isEqualTo(8);
        assertThat(callsAllowed(property.withBean(
                        "limit", RelayClientBuilderCustomizer.class, () -> builder -> builder.maxActiveCalls(9))))
                .isEqualTo(9);
        assertThat(callsAllowed(RelayRunner.unstarted())).isEqualTo(1000);
    }

    @Test
    void thePropertyOfConnectionsCountsBeforeTheVariable() {
        ApplicationContextRunner simulated = RelayRunner.simulated().withPropertyValues("RELAY_MAX_CONNECTIONS=1");
        simulated.run(first -> {
            simulated.run(second -> assertThat(second).hasFailed());
            simulated
                    .withPropertyValues("signalwire.relay.max-connections=2")
                    .run(third -> assertThat(third).hasNotFailed());
        });
    }

    @Test
    void theCustomizersLimitOfConnectionsCountsBeforeTheProperty() {
        ApplicationContextRunner simulated = RelayRunner.simulated()
                .withPropertyValues("signalwire.relay.max-connections=2")
                .withBean("limit", RelayClientBuilderCustomizer.class, () -> builder -> builder.maxConnections(1));
        simulated.run(first -> simulated.run(second -> assertThat(second).hasFailed()));
    }

    @Test
    void executorsOfTheApplicationCountBeforeVirtualThreads() {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        RelayRunner.simulated()
                .withPropertyValues("spring.threads.virtual.enabled=true", "signalwire.relay.contexts=ivr")
                .withBean("relayHandlerExecutor", Executor.class, () -> new SimpleAsyncTaskExecutor("own-handler-"))
                .withBean("relayCallbackExecutor", Executor.class, () -> new SimpleAsyncTaskExecutor("own-callback-"))
                .withBean(
                        "handling",
                        RelayClientBuilderCustomizer.class,
                        () -> builder -> builder.onCall(call -> {
                            seen.add(Thread.currentThread().getName());
                            call.ended()
                                    .onCompleted(ended ->
                                            seen.add(Thread.currentThread().getName()));
                            call.hangup();
                        }))
                .run(context -> {
                    RelaySimulator simulator = context.getBean(RelaySimulator.class);
                    simulator.awaitSubscribed("ivr");
                    simulator.call("ivr", "+15551234567", "+15557654321");
                    assertThat(seen.poll(10, TimeUnit.SECONDS)).startsWith("own-handler-");
                    assertThat(seen.poll(10, TimeUnit.SECONDS)).startsWith("own-callback-");
                });
    }

    @Test
    void withoutALimitEachContextHasItsOwnConnection() {
        RelayRunner.simulated()
                .run(first ->
                        RelayRunner.simulated().run(second -> assertThat(second).hasNotFailed()));
    }

    private static int callsAllowed(ApplicationContextRunner runner) {
        BlockingQueue<Integer> allowed = new LinkedBlockingQueue<>();
        runner.run(context -> {
            assertThat(context).hasNotFailed();
            allowed.add(context.getBean(RelayClient.class).maxActiveCalls());
        });
        return allowed.remove();
    }

    private static void assertCredentials(ApplicationContextRunner runner, String... secrets) {
        runner.run(context -> assertThat(context.getBean(RelayConnectionDetails.class)
                        .credentials()
                        .secrets())
                .containsExactly(secrets));
    }

    private static void assertAddress(ApplicationContextRunner runner, String address) {
        runner.run(context ->
                assertThat(context.getBean(RelayConnectionDetails.class).uri()).isEqualTo(URI.create(address)));
    }
}
