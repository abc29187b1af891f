/** What a call can be lent to besides what is played and recorded: faxes, feeds, payments, queues, rooms, bound keys. */
@NullMarked
package io.relayspring.simulator.internal.service;

import org.jspecify.annotations.NullMarked;
