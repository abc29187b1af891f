/** How an event finds whom it concerns. */
@NullMarked
package io.relayspring.core.internal.routing;

import org.jspecify.annotations.NullMarked;
