/** Sound files, made up as they are read. */
@NullMarked
package io.relayspring.simulator.internal.sound;

import org.jspecify.annotations.NullMarked;
