/** A little application to test, and the tests of what tests it. */
@NullMarked
package io.relayspring.boot.test.example;

import org.jspecify.annotations.NullMarked;
