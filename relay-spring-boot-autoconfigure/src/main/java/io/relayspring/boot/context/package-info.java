/** What handlers, listeners and callbacks find on the threads on which they run. */
@NullMarked
package io.relayspring.boot.context;

import org.jspecify.annotations.NullMarked;
