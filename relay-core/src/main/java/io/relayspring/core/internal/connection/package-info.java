/** The connection's states, from the first attempt to the last good-bye. */
@NullMarked
package io.relayspring.core.internal.connection;

import org.jspecify.annotations.NullMarked;
