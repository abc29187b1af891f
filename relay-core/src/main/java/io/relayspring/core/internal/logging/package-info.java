/** What keeps secrets out of logs and messages. */
@NullMarked
package io.relayspring.core.internal.logging;

import org.jspecify.annotations.NullMarked;
