/** Programs that have signed in: their sockets, events, acknowledgements and contexts. */
@NullMarked
package io.relayspring.simulator.internal.session;

import org.jspecify.annotations.NullMarked;
