package io.relayspring.benchmarks.server;

import io.relayspring.benchmarks.measure.Load;
import io.relayspring.benchmarks.measure.Report;

/**
 * RPC: offers its calls and answers every command at once. What takes how long is the driver's to measure; the clock of the processes'
 * CPU time starts after the warm-up's commands and runs until the driver prints its result.
 */
final class Commands implements Scenario {

    private final Load load;
    private final Announcements announcements;
    private int commands;

    Commands(Load load, Announcements announcements) {
        this.load = load;
        this.announcements = announcements;
    }

    @Override
    public void connected(Outbound out) {
        if (load.warmup() == 0) {
            announcements.begin();
        }
        for (int call = 0; call < load.count(); call++) {
            out.event(ServerMessages.OFFERED, call);
        }
    }

    @Override
    public void command(MessageScanner command, Outbound out) {
        out.accept(command.id());
        if (command.command() == Command.ANSWER && ++commands == load.warmup()) {
            announcements.begin();
        } else if (command.command() == Command.END) {
            out.event(ServerMessages.ENDED, command.callNumber());
        }
    }

    /** Never of itself: the driver says when it has measured enough, by going away. */
    @Override
    public boolean isDone(Outbound out) {
        return false;
    }

    @Override
    public Report report(Outbound out) {
        int least = load.warmup() + load.sequential() + load.pipelined();
        return new Report()
                .add("scenario", load.scenario())
                .add("commands", commands)
                .add("events", out.events())
                .add("acknowledged", out.acknowledged())
                .add("complete", commands >= least && out.allAcknowledged());
    }
}
