/** What a program's tests write: a simulator in the place of the real server, and a slice with nothing but handlers. */
@NullMarked
package io.relayspring.boot.test;

import org.jspecify.annotations.NullMarked;
