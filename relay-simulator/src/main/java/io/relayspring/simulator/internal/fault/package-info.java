/** What is to go wrong, when, and how often. */
@NullMarked
package io.relayspring.simulator.internal.fault;

import org.jspecify.annotations.NullMarked;
