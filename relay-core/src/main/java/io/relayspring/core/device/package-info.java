/** What is at the other end of a line. */
@NullMarked
package io.relayspring.core.device;

import org.jspecify.annotations.NullMarked;
