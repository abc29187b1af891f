/** A RELAY server inside the application, to develop without an account. */
@NullMarked
package io.relayspring.boot.simulator;

import org.jspecify.annotations.NullMarked;
