/** JUnit tests with a simulator: started, handed in, held against the protocol and told of when a test fails. */
@NullMarked
package io.relayspring.simulator.junit;

import org.jspecify.annotations.NullMarked;
