/** What the server tells, one class for each type of event. */
@NullMarked
package io.relayspring.core.event;

import org.jspecify.annotations.NullMarked;
