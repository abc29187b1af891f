/** The protocol's word lists, one enum each: what is said on the wire and what it is called in Java. */
@NullMarked
package io.relayspring.core.vocabulary;

import org.jspecify.annotations.NullMarked;
