/** What can be made to go wrong, as values. */
@NullMarked
package io.relayspring.simulator.fault;

import org.jspecify.annotations.NullMarked;
