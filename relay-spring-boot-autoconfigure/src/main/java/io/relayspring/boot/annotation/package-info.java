/** What a program writes on the methods that answer. */
@NullMarked
package io.relayspring.boot.annotation;

import org.jspecify.annotations.NullMarked;
