/** What verbs and operations end with. */
@NullMarked
package io.relayspring.core.call.outcome;

import org.jspecify.annotations.NullMarked;
