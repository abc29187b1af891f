/** Files that can be fetched: sound, made up as it is read, and faxes and texts, which are kept whole. */
@NullMarked
package io.relayspring.simulator.internal.sound;

import org.jspecify.annotations.NullMarked;
