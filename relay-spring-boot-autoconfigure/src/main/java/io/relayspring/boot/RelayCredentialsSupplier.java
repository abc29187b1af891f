package io.relayspring.boot;

import io.relayspring.core.connection.Credentials;
import java.util.function.Supplier;

/**
 * Says who the client is. A bean of this type stands in for the properties and variables about that, for a secret store
 * or a JWT that is renewed; where the server is they still say.
 */
@FunctionalInterface
public interface RelayCredentialsSupplier extends Supplier<Credentials> {

    /** Asked before each {@code signalwire.connect}, on a thread of its own: may block as long as a connect may take. */
    @Override
    Credentials get();
}
