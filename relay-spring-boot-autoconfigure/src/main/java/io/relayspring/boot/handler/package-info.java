/** Finds the annotated methods, checks them at start and calls them. */
@NullMarked
package io.relayspring.boot.handler;

import org.jspecify.annotations.NullMarked;
