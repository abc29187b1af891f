package io.relayspring.core.vocabulary;

import org.jspecify.annotations.Nullable;

/** The countries whose ringback tone can be played: {@code name} of a ringtone. */
public enum Ringtone implements Word {
    AT("at"),
    AU("au"),
    BG("bg"),
    BR("br"),
    BE("be"),
    CH("ch"),
    CL("cl"),
    CN("cn"),
    CZ("cz"),
    DE("de"),
    DK("dk"),
    EE("ee"),
    ES("es"),
    FI("fi"),
    FR("fr"),
    GR("gr"),
    HU("hu"),
    IL("il"),
    IN("in"),
    IT("it"),
    LT("lt"),
    JP("jp"),
    MX("mx"),
    MY("my"),
    NL("nl"),
    NO("no"),
    NZ("nz"),
    PH("ph"),
    PL("pl"),
    PT("pt"),
    RU("ru"),
    SE("se"),
    SG("sg"),
    TH("th"),
    UK("uk"),
    US("us"),
    TW("tw"),
    VE("ve"),
    ZA("za"),
    /** A name this version does not know. */
    UNKNOWN("");

    private static final Words<Ringtone> WORDS = new Words<>(values(), UNKNOWN);

    private final String wire;

    Ringtone(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** The constant for a wire word, {@link #UNKNOWN} for any other or none. */
    public static Ringtone of(@Nullable String wire) {
        return WORDS.find(wire);
    }
}
