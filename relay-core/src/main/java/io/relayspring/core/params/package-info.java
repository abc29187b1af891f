/** JSON objects as the protocol sends and takes them: read with tolerance, written without nulls. */
@NullMarked
package io.relayspring.core.params;

import org.jspecify.annotations.NullMarked;
