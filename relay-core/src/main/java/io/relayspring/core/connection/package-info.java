/** The connection as a user sees it: its states, its settings, who we are. */
@NullMarked
package io.relayspring.core.connection;

import org.jspecify.annotations.NullMarked;
