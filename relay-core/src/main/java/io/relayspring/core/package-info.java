/** The door: build a client, start it, close it. Nothing in the other rooms knows this one. */
@NullMarked
package io.relayspring.core;

import org.jspecify.annotations.NullMarked;
