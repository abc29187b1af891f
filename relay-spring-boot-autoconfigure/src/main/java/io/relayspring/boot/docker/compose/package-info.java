/** The way to a simulator among the services of a Compose file. */
@NullMarked
package io.relayspring.boot.docker.compose;

import org.jspecify.annotations.NullMarked;
