package io.relayspring.simulator.run;

import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedPhone;
import io.relayspring.simulator.internal.call.PhoneHabit;
import io.relayspring.simulator.internal.call.PhoneJson;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The simulator of this process, from its start until the process is told to end. */
final class RunningSimulator {

    private final Logger log = LoggerFactory.getLogger(RunningSimulator.class);
    private final CountDownLatch told = new CountDownLatch(1);
    private final RelaySimulator simulator;

    private RunningSimulator(RelaySimulator simulator) {
        this.simulator = simulator;
    }

    static RunningSimulator start(Configuration configuration) {
        RelaySimulator simulator = configuration.builder().build();
        // known before the first program can call them
        configuration
                .phones()
                .forEach(phone -> behave(simulator.phone(phone.getKey()), PhoneJson.read(phone.getValue())));
        RunningSimulator running = new RunningSimulator(simulator.start());
        running.greet(configuration);
        return running;
    }

    private static void behave(SimulatedPhone phone, PhoneHabit habit) {
        switch (habit.reaction()) {
            case ANSWER -> phone.answers();
            case BUSY -> phone.isBusy();
            case NO_ANSWER -> phone.doesNotAnswer();
            case DECLINE -> phone.declines();
            case RING -> phone.rings();
        }
        phone.after(habit.after())
                .is(habit.party())
                .messagesEnd(habit.fate(), habit.reason())
                .follows(habit.routine())
                .always();
    }

    private void greet(Configuration configuration) {
        if (!configuration.hasAccounts()) {
            log.info(
                    "Let in is project {} with token {}", RelaySimulator.DEFAULT_PROJECT, RelaySimulator.DEFAULT_TOKEN);
        }
        log.info(
                "Ready: programs connect to {} (listening on {}), the control API is at {}/api",
                simulator.url(),
                configuration.address(),
                simulator.httpUrl());
    }

    RelaySimulator simulator() {
        return simulator;
    }

    /** Waits until the process is told to end; then ends in good order. */
    void untilTold() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "relay-simulator-end"));
        try {
            told.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells the programs that the server is about to close, closes their sockets, and lets go of the port. */
    void end() {
        log.info("Closing; {} programs are signed in", simulator.sessions().size());
        if (!simulator.shutDown()) {
            log.warn("Not every program took leave in time; its socket was cut off");
        }
        log.info("Closed");
        told.countDown();
    }
}
