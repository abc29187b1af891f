/** What stands behind messages. */
@NullMarked
package io.relayspring.core.internal.messaging;

import org.jspecify.annotations.NullMarked;
