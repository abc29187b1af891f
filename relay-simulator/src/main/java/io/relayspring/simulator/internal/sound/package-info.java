/** Files that can be fetched, made up as they are read: sound, faxes, texts. */
@NullMarked
package io.relayspring.simulator.internal.sound;

import org.jspecify.annotations.NullMarked;
