/** A phone call and its verbs. */
@NullMarked
package io.relayspring.core.call;

import org.jspecify.annotations.NullMarked;
