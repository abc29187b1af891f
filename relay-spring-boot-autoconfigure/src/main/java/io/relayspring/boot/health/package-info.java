/** What the health endpoint says about the connection. */
@NullMarked
package io.relayspring.boot.health;

import org.jspecify.annotations.NullMarked;
