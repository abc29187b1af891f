/** What can go wrong, one exception for each thing a program would do something different about. */
@NullMarked
package io.relayspring.core.error;

import org.jspecify.annotations.NullMarked;
