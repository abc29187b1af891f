/** Where measuring tools look on. */
@NullMarked
package io.relayspring.core.observe;

import org.jspecify.annotations.NullMarked;
