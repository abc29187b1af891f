/** The way to a simulator in a container that a test has started. */
@NullMarked
package io.relayspring.boot.testcontainers;

import org.jspecify.annotations.NullMarked;
