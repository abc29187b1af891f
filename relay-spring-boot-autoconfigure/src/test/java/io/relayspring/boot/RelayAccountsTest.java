package io.relayspring.boot;

import static io.relayspring.boot.Awaited.next;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.boot.annotation.RelayMessageHandler;
import io.relayspring.core.RelayClient;
import io.relayspring.core.call.Call;
import io.relayspring.simulator.RelaySimulator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Several accounts in one application. */
class RelayAccountsTest {

    private static final String CALLER = "+15551234567";
    private static final String OFFICE = "+15557654321";

    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private final RelaySimulator sales =
            RelaySimulator.builder().account("sales-project", "sales-token").start();
    private final RelaySimulator support =
            RelaySimulator.builder().account("support-project", "support-token").start();
    private final ApplicationContextRunner runner = RelayRunner.plain()
            .withPropertyValues(account("sales", sales))
            .withPropertyValues(account("support", support))
            .withPropertyValues("signalwire.relay.shutdown.drain=false");

    @AfterEach
    void closeTheServers() {
        sales.close();
        support.close();
    }

    @Test
    void eachHasItsClientItsHandlersAndItsConnection() {
        runner.withBean(Handlers.class, Handlers::new).run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean("relayClient");
            sales.awaitSubscribed("office");
            support.awaitSubscribed("office");
            sales.call("office", CALLER, OFFICE);
            assertThat(next(seen)).isEqualTo("sales by sales");
            support.call("office", CALLER, OFFICE);
            assertThat(next(seen)).isEqualTo("support by support");
            assertThat(client(context, "sales").name()).isEqualTo("sales");
            assertThat(context.getBean("supportRelayClient", RelayClient.class).contexts())
                    .containsExactly("office");
        });
    }

    @Test
    void theHealthHasAComponentForEach() {
        runner.run(context -> assertThat(
                        context.getBean("relayHealthContributor", CompositeHealthContributor.class).stream())
                .map(entry -> entry.name())
                .containsExactlyInAnyOrder("sales", "support"));
    }

    @Test
    void theTopLevelHasTheDefaultsOfBoth() {
        runner.withPropertyValues(
                        "signalwire.relay.max-active-calls=7",
                        "signalwire.relay.contexts=all",
                        "signalwire.relay.clients.sales.max-active-calls=8",
                        "signalwire.relay.clients.sales.contexts=leads")
                .run(context -> {
                    assertThat(client(context, "support").maxActiveCalls()).isEqualTo(7);
                    assertThat(client(context, "sales").maxActiveCalls()).isEqualTo(8);
                    assertThat(client(context, "support").contexts()).containsExactly("all");
                    assertThat(client(context, "sales").contexts()).containsExactly("leads");
                });
    }

    @Test
    void credentialsAndAddressesAreNeverMixedWithThoseOfTheTopLevel() {
        runner.withPropertyValues(
                        "signalwire.relay.jwt-token=top",
                        "signalwire.relay.url=wss://top.example.com",
                        "signalwire.relay.await-connection=10s")
                .run(context -> assertThat(context).hasNotFailed());
        refused(runner.withPropertyValues(
                        "signalwire.relay.api-token=top", "signalwire.relay.clients.third.project-id=p3"))
                .hasStackTraceContaining("signalwire.relay.clients.third.api-token is not");
    }

    @Test
    void thePrimaryOneIsInjectedWhereNoneIsNamed() {
        runner.run(context -> assertThat(catchThrowable(() -> context.getBean(RelayClient.class)))
                .isInstanceOf(NoUniqueBeanDefinitionException.class));
        runner.withPropertyValues("signalwire.relay.primary=support")
                .withBean(AnyHandler.class, AnyHandler::new)
                .run(context -> {
                    assertThat(context.getBean(RelayClient.class).name()).isEqualTo("support");
                    support.awaitSubscribed("office");
                    support.call("office", CALLER, OFFICE);
                    assertThat(next(seen)).isEqualTo("any by support");
                });
    }

    @Test
    void aPrimaryOneThatThereIsNotIsNamed() {
        refused(runner.withPropertyValues("signalwire.relay.primary=marketing"))
                .hasStackTraceContaining(
                        "names the client 'marketing', which there is not. There are: sales, support.");
    }

    @Test
    void aHandlerMustSayWhoseItIs() {
        refused(runner.withBean(AnyHandler.class, AnyHandler::new))
                .hasStackTraceContaining("There are several clients, sales, support, and it is not said which");
        refused(runner.withBean(StrangeHandler.class))
                .hasStackTraceContaining("There is no client 'marketing' for the @RelayMessageHandler method");
    }

    @Test
    void aValueOutOfItsRangeIsNamedWithItsAccount() {
        refused(runner.withPropertyValues("signalwire.relay.clients.sales.reconnect.jitter=2"))
                .hasStackTraceContaining("signalwire.relay.clients.sales.reconnect.jitter must be from 0 to 1");
    }

    @Test
    void whatBecomesOfACallAfterItsHandlerIsSaidForEach() {
        runner.withPropertyValues(
                        "signalwire.relay.handlers.after-return=hangup",
                        "signalwire.relay.clients.support.handlers.after-return=leave")
                .withBean(Answering.class)
                .run(context -> {
                    sales.awaitSubscribed("office");
                    support.awaitSubscribed("office");
                    support.call("office", CALLER, OFFICE).awaitAnswered();
                    sales.call("office", CALLER, OFFICE).awaitEnded();
                    assertThat(client(context, "support").activeCalls()).isEqualTo(1);
                });
    }

    @Test
    void oneSimulatorStandsInForAllOfThem() {
        RelayRunner.simulated()
                .withPropertyValues(
                        "signalwire.relay.clients.sales.contexts=leads",
                        "signalwire.relay.clients.support.contexts=help")
                .run(context -> {
                    RelaySimulator simulator = context.getBean(RelaySimulator.class);
                    simulator.awaitSubscribed("leads");
                    simulator.awaitSubscribed("help");
                });
    }

    @Test
    void theCredentialsOfAnAccountContradictASimulatorToo() {
        refused(runner.withPropertyValues("signalwire.relay.simulator.enabled=true"))
                .hasStackTraceContaining("there are credentials as well (signalwire.relay.clients.sales.project-id)");
    }

    @Test
    void howTheyAreWrittenHidesNoCredentialsFromASimulator() {
        refused(RelayRunner.plain()
                        .withPropertyValues(
                                "signalwire.relay.clients.salesEu.projectId=p1",
                                "signalwire.relay.clients.salesEu.apiToken=t1",
                                "signalwire.relay.simulator.enabled=true",
                                "signalwire.relay.simulator.port=0"))
                .hasStackTraceContaining("credentials as well (signalwire.relay.clients.salesEu.project-id)");
    }

    private static String[] account(String name, RelaySimulator server) {
        String prefix = "signalwire.relay.clients." + name;
        return new String[] {
            prefix + ".project-id=" + server.project(),
            prefix + ".api-token=" + server.token(),
            prefix + ".url=" + server.url()
        };
    }

    private static RelayClient client(AssertableApplicationContext context, String name) {
        return context.getBean(name + "RelayClient", RelayClient.class);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(ApplicationContextRunner runner) {
        BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
        runner.run(context -> failures.add(context.getStartupFailure()));
        return assertThat(failures.remove());
    }

    class Handlers {

        @RelayCallHandler(client = "sales", context = "office")
        void sales(Call call, RelayClient client) {
            seen.add("sales by " + client.name());
        }

        @RelayCallHandler(client = "support", context = "office")
        void support(Call call, RelayClient client) {
            seen.add("support by " + client.name());
        }
    }

    class AnyHandler {

        @RelayCallHandler("office")
        void any(Call call, RelayClient client) {
            seen.add("any by " + client.name());
        }
    }

    static class StrangeHandler {

        @RelayMessageHandler(client = "marketing", context = "office")
        void text(String body) {}
    }

    static class Answering {

        @RelayCallHandler(client = "sales", context = "office")
        void sales(Call call) {
            call.answer();
        }

        @RelayCallHandler(client = "support", context = "office")
        void support(Call call) {
            call.answer();
        }
    }
}
