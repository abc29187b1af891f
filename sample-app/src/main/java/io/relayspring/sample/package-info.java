/** A small company's telephone: an example of a program on the starter. */
@NullMarked
package io.relayspring.sample;

import org.jspecify.annotations.NullMarked;
