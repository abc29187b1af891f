/** Text messages, arriving and sent. */
@NullMarked
package io.relayspring.simulator.internal.message;

import org.jspecify.annotations.NullMarked;
