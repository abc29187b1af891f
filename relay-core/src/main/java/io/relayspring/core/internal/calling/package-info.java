/** What stands behind each call: its commands, operations, listeners and end. */
@NullMarked
package io.relayspring.core.internal.calling;

import org.jspecify.annotations.NullMarked;
