/** What can be played into a call. */
@NullMarked
package io.relayspring.core.media;

import org.jspecify.annotations.NullMarked;
