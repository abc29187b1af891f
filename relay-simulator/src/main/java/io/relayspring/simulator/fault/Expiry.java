package io.relayspring.simulator.fault;

/** What a server does about an authorization state that has expired. */
public enum Expiry {
    /** It passes it over, as the protocol has it: the credentials are checked, the session goes on. */
    PASSED_OVER,
    /** The session has expired with it: the credentials are checked, a new session begins, its calls are gone. */
    NEW_SESSION,
    /** It refuses the sign-in, until one comes without. */
    REFUSED
}
