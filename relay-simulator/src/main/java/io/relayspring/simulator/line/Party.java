package io.relayspring.simulator.line;

import java.util.Locale;

/** Who or what a detector hears at the other end. */
public enum Party {
    /** A person who says hello. */
    PERSON,
    /** An answering machine: a greeting, then a beep. */
    MACHINE,
    /** A fax machine: its tone. */
    FAX,
    /** Nobody says anything: a detector finds nothing in its time. */
    SILENCE;

    /** The name in lower case, as the control API writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
