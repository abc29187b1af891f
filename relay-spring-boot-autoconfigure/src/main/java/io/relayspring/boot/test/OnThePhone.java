package io.relayspring.boot.test;

import io.relayspring.simulator.Story;

/** Tells beside a test's failure what happened at the telephones. */
final class OnThePhone extends Exception {

    private static final long serialVersionUID = 1L;

    OnThePhone(Story story) {
        super("\n" + story, null, false, false);
    }
}
