/** The simulator in a container, for tests that are to meet it over a network. */
@NullMarked
package io.relayspring.simulator.testcontainers;

import org.jspecify.annotations.NullMarked;
