/** Calls and what goes on in them: media played, input collected, states passed through. */
@NullMarked
package io.relayspring.simulator.internal.call;

import org.jspecify.annotations.NullMarked;
