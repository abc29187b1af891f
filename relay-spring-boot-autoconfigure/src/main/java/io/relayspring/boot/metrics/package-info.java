/** What is measured of a client. */
@NullMarked
package io.relayspring.boot.metrics;

import org.jspecify.annotations.NullMarked;
