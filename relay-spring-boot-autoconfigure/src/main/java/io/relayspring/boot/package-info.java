/** The managed client: its properties, where it connects to, when it starts and stops. */
@NullMarked
package io.relayspring.boot;

import org.jspecify.annotations.NullMarked;
