package io.relayspring.simulator.internal.call;

/** An operation that can be halted for a while. Pausing twice, or resuming what runs, changes nothing. */
public interface Pausable {

    void pause();

    void resume();
}
