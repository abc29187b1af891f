package io.relayspring.simulator;

import io.relayspring.simulator.internal.call.Calls;
import io.relayspring.simulator.internal.call.Dials;
import io.relayspring.simulator.internal.http.ControlApi;
import io.relayspring.simulator.internal.http.RecordingFiles;
import io.relayspring.simulator.internal.log.Secrets;
import io.relayspring.simulator.internal.message.Messages;
import io.relayspring.simulator.internal.server.Location;
import io.relayspring.simulator.internal.server.Site;
import io.relayspring.simulator.internal.session.Account;
import io.relayspring.simulator.internal.session.Environment;
import io.relayspring.simulator.internal.session.Sessions;
import io.relayspring.simulator.internal.session.SignIn;
import io.relayspring.simulator.internal.verb.Dispatcher;
import io.relayspring.simulator.internal.verb.Exchange;
import io.relayspring.simulator.time.ManualClock;
import io.relayspring.simulator.time.SimulatorClock;
import io.relayspring.simulator.time.SystemClock;
import java.util.List;

/** What a simulator is put together of. */
record Parts(
        List<Account> accounts,
        Location location,
        Site site,
        SystemClock machine,
        Environment environment,
        Exchange exchange,
        Await await) {

    static Parts of(RelaySimulatorBuilder settings) {
        SystemClock machine = new SystemClock();
        Environment environment = environment(settings, machine);
        Exchange exchange = exchange(environment, settings.accounts());
        Location location = settings.location();
        Site site = new Site(
                environment,
                new Dispatcher(exchange),
                List.of(
                        new ControlApi(exchange),
                        new RecordingFiles(exchange.calls().recordings(), environment.monitor())),
                location.server(),
                location.path().isEmpty() ? "/" : location.path());
        Await await = new Await(environment.monitor(), settings.awaitTimeout());
        return new Parts(settings.accounts(), location, site, machine, environment, exchange, await);
    }

    void open() {
        site.open();
        location.start();
    }

    void close() {
        site.close();
        location.stop();
        machine.close();
    }

    void mustLetIn(String project) {
        if (accounts.stream().noneMatch(account -> account.project().equals(project))) {
            throw new IllegalArgumentException("No account of that project is let in");
        }
    }

    /** Waits until every socket is closed at both ends; false when some are not in time. */
    boolean awaitNoSocket() {
        try {
            await.until(() -> environment.sockets() == 0, () -> "every socket to close");
            return true;
        } catch (AssertionError late) {
            return false;
        }
    }

    private static Environment environment(RelaySimulatorBuilder settings, SystemClock machine) {
        SimulatorClock given = settings.clock();
        SimulatorClock clock = given == null ? machine : given;
        Environment environment =
                new Environment(clock, machine, settings.timing(), settings.pace(), settings.journalSize());
        environment.canHold(settings.canHold());
        environment.advertised(settings.advertisedUrl());
        if (clock instanceof ManualClock manual) {
            manual.guard(environment.monitor()::run);
        }
        settings.accounts().forEach(account -> hide(account, environment.secrets()));
        return environment;
    }

    private static void hide(Account account, Secrets secrets) {
        secrets.add(account.project());
        secrets.add(account.token());
        secrets.add(account.jwt());
    }

    private static Exchange exchange(Environment environment, List<Account> accounts) {
        Sessions sessions = new Sessions(environment);
        Calls calls = new Calls(environment, sessions);
        return new Exchange(
                environment,
                sessions,
                new SignIn(environment, sessions, accounts),
                calls,
                new Dials(environment, calls),
                new Messages(sessions, calls.phonebook()));
    }
}
