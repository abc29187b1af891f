/** The control API: ring, press and look over plain HTTP. */
@NullMarked
package io.relayspring.simulator.internal.http;

import org.jspecify.annotations.NullMarked;
