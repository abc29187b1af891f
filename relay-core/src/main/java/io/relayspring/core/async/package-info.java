/** Outcomes still to come. */
@NullMarked
package io.relayspring.core.async;

import org.jspecify.annotations.NullMarked;
