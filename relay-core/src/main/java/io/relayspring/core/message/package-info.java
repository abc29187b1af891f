/** Text messages. */
@NullMarked
package io.relayspring.core.message;

import org.jspecify.annotations.NullMarked;
