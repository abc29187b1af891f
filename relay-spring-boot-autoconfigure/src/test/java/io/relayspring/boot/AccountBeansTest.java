package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.connection.Credentials;
import io.relayspring.simulator.RelaySimulator;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The rows of the table about the beans of several accounts in {@code docs/configuration.md}. */
class AccountBeansTest {

    private static final String WRONG = "signalwire.relay.clients.sales.jwt-token=wrong";

    private final RelaySimulator sales =
            RelaySimulator.builder().account("sales-project", "sales-token").start();
    private final RelaySimulator support =
            RelaySimulator.builder().account("support-project", "support-token").start();
    private final ApplicationContextRunner runner = RelayRunner.plain()
            .withPropertyValues(
                    "signalwire.relay.clients.sales.url=" + sales.url(),
                    "signalwire.relay.clients.support.url=" + support.url(),
                    "signalwire.relay.await-connection=20s",
                    "signalwire.relay.reconnect.initial-delay=1ms");
    private final ApplicationContextRunner withOwnOfSupport = runner.withPropertyValues(
            "signalwire.relay.clients.support.project-id=support-project",
            "signalwire.relay.clients.support.api-token=support-token");

    @AfterEach
    void closeTheServers() {
        sales.close();
        support.close();
    }

    @Test
    void aSupplierNamedAfterAnAccountIsForThatAccountAlone() {
        connects(supplier(withOwnOfSupport, "salesRelayCredentialsSupplier", sales));
    }

    @Test
    void itCountsBeforeTheAccountsOwnCredentials() {
        connects(supplier(withOwnOfSupport, "salesRelayCredentialsSupplier", sales)
                .withPropertyValues(WRONG));
    }

    @Test
    void anotherSupplierIsForAllThatHaveNoCredentialsOfTheirOwn() {
        connects(supplier(
                runner.withPropertyValues(
                        "signalwire.relay.jwt-token=of-the-top-level",
                        "signalwire.relay.clients.support.url=" + sales.url()),
                "vault",
                sales));
        connects(supplier(supplier(runner, "vault", support), "salesRelayCredentialsSupplier", sales));
    }

    @Test
    void anotherSupplierBesideAnAccountsOwnCredentialsIsRefused() {
        assertThat(Refusal.of(supplier(withOwnOfSupport, "vault", sales)))
                .contains("The bean 'vault' of the type RelayCredentialsSupplier is for all accounts")
                .contains("signalwire.relay.clients.support.project-id is set as well")
                .contains("name it supportRelayCredentialsSupplier");
    }

    @Test
    void ofSeveralSuppliersThatAreForAllThePrimaryOneCounts() {
        ApplicationContextRunner both = supplier(supplier(runner, "vault", sales), "safe", sales);
        assertThat(Refusal.of(both))
                .contains("not clear which RelayCredentialsSupplier is for the account 'sales': vault, safe")
                .contains("Name the one that is salesRelayCredentialsSupplier");
        connects(supplier(runner, "safe", support)
                .withPropertyValues("signalwire.relay.clients.support.url=" + sales.url())
                .withBean(
                        "vault",
                        RelayCredentialsSupplier.class,
                        () -> () -> credentials(sales),
                        definition -> definition.setPrimary(true)));
    }

    @Test
    void detailsNamedAfterAnAccountAreForThatAccountAlone() {
        connects(details(withOwnOfSupport, "salesRelayConnectionDetails", sales)
                .withPropertyValues("signalwire.relay.clients.sales.url=wss://example.com", WRONG));
    }

    @Test
    void otherDetailsAreForAllThatHaveNoCredentialsOfTheirOwn() {
        connects(details(runner, "container", sales));
        assertThat(Refusal.of(details(withOwnOfSupport, "container", sales)))
                .contains("The bean 'container' of the type RelayConnectionDetails is for all accounts")
                .contains("name it supportRelayConnectionDetails");
    }

    @Test
    void detailsCountBeforeSuppliers() {
        connects(supplier(details(runner, "container", sales), "salesRelayCredentialsSupplier", support));
    }

    private static void connects(ApplicationContextRunner runner) {
        runner.run(context -> assertThat(context).hasNotFailed());
    }

    private static ApplicationContextRunner supplier(
            ApplicationContextRunner runner, String name, RelaySimulator server) {
        return runner.withBean(name, RelayCredentialsSupplier.class, () -> () -> credentials(server));
    }

    private static ApplicationContextRunner details(
            ApplicationContextRunner runner, String name, RelaySimulator server) {
        return runner.withBean(name, RelayConnectionDetails.class, () -> new RelayConnectionDetails() {
            @Override
            public URI uri() {
                return URI.create(server.url());
            }

            @Override
            public Credentials credentials() {
                return AccountBeansTest.credentials(server);
            }
        });
    }

    private static Credentials credentials(RelaySimulator server) {
        return Credentials.token(server.project(), server.token());
    }
}
