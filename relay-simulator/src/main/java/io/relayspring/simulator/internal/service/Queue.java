package io.relayspring.simulator.internal.service;

import io.relayspring.simulator.internal.session.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Calls that wait for somebody, the earliest first. */
final class Queue {

    private final String id = UUID.randomUUID().toString();
    private final Account account;
    private final String name;
    private final List<QueueOperation> waiting = new ArrayList<>();

    Queue(Account account, String name) {
        this.account = account;
        this.name = name;
    }

    boolean is(Account of, String named) {
        return account.sharesProject(of) && name.equals(named);
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    List<QueueOperation> waiting() {
        return waiting;
    }
}
